using System.Security.Cryptography;
using Pipeline.Domain.Leveringer;
using Pipeline.Lake;
using Pipeline.Lake.Raa;
using Pipeline.Lake.Staged;
using Pipeline.Stage.Dele;
using Pipeline.Stage.Referencer;
using Pipeline.Stage.Regler;

namespace Pipeline.Stage.Dream;

/// <summary>
/// From wide rows to intervals, in one pass over the rows: checks each cell, runs equal neighbours together, shares the intervals out in the buckets of
/// all registers. The date of birth is checked and not kept: it stands in <c>personer</c>.
/// </summary>
internal sealed class Dreamskriver(Delbestilling bestilling, Reference reference, LakeDatabase database, string mappe)
{
    /// <summary>Raised when the cells are read otherwise than before.</summary>
    public const string Regelversion = "|dream1";

    private static readonly (string Familie, Dreamslags Slags, Raekkefejl Fejl)[] Familier =
    [
        (Dreamregister.Kommuner, Dreamslags.Kommune, Dreamfejl.IkkeKommunekode),
        (Dreamregister.Grader, Dreamslags.Grad, Dreamfejl.IkkeGrad),
        (Dreamregister.Uger, Dreamslags.Kode, Dreamfejl.IkkeKode),
    ];

    private readonly Dreamceller[] _celler =
    [
        .. Familier.Select(f => new Dreamceller(f.Slags, Kolonnefamilie.Laes(f.Familie, bestilling.Levering.Kilde.Kolonner, out _))),
    ];

    private readonly int[] _fejl = [.. Familier.Select(f => bestilling.Typning.Nummer(f.Fejl))];
    private readonly bool[] _masked = [.. Familier.Select(f => bestilling.Levering.Kilde.Masked.ContainsKey(f.Familie))];
    private readonly int _flere = bestilling.Typning.Nummer(Dreamfejl.FlereRaekker);
    private readonly int _ukendt = bestilling.Typning.Nummer(Raekkefejl.UkendtPerson);
    private readonly List<(long Nr, int Fejl)> _afviste = [];
    private readonly Dictionary<long, (string Kolonne, string Vaerdi, string? Fingerprint)> _forkerte = [];
    private readonly List<Dreaminterval> _intervaller = [];

    /// <summary>Persons with several rows, and the hash of the row that counts once it is found.</summary>
    private readonly Dictionary<long, byte[]?> _gengangere = [];
    private Aftryk _aftryk;
    private long _dubletter;
    private int _foedselsdato;

    public Deludfald Skriv(ParquetOptions parquet, CancellationToken token)
    {
        using var spande = new Dreamspande(database, bestilling.Buckets);
        FindGengangere(token);
        Laes(spande, token);
        spande.Gem(mappe, parquet, token);
        var (uger, grader) = (_celler[(int)Dreamslags.Kode].Kolonner, _celler[(int)Dreamslags.Grad].Kolonner);
        return new(spande.Raekker, _afviste, _dubletter, 0, _aftryk)
        {
            Celler = _forkerte,
            Tider = new(uger[0].Tid, uger[^1].Tid, grader[0].Tid, grader[^1].Tid),
        };
    }

    private void FindGengangere(CancellationToken token)
    {
        using var lake = database.Connect();
        using var rows = lake.Query(
            $"SELECT person FROM {LakeSql.Parquet(bestilling.Levering.Raekker)} WHERE person IS NOT NULL GROUP BY person HAVING count(*) > 1",
            token
        );
        while (rows.NextChunk(out var chunk))
        {
            foreach (var person in chunk.Values<long>(0))
            {
                _gengangere[person] = null;
            }
        }
    }

    /// <summary>The typed columns and the cells are two readings of one file, in its order, side by side.</summary>
    private void Laes(Dreamspande spande, CancellationToken token)
    {
        using var lake = database.Connect();
        using var andet = database.Connect();
        var kolonner = string.Join(", ", Familier.Select(f => LakeSql.Navn(f.Familie)));
        using var typede = lake.Query(bestilling.Typning.Select(bestilling.Levering), token);
        using var tekster = andet.Query($"SELECT file_row_number, {kolonner} FROM {LakeSql.Parquet(bestilling.Levering.Raekker)}", token);
        LakeChunk? tekst = null;
        var j = 0;
        while (typede.NextChunk(out var typet))
        {
            for (var i = 0; i < typet.Count; i++, j++)
            {
                while (tekst is null || j == tekst.Count)
                {
                    j = 0;
                    _ = tekster.NextChunk(out tekst) ? 0 : throw new InvalidOperationException("The raw file ended before its own rows.");
                }

                var nr = typet.Values<long>(2)[i];
                if (tekst.Values<long>(0)[j] != nr)
                {
                    throw new InvalidOperationException("The raw file's rows came in two orders.");
                }

                _foedselsdato = typet.Values<int>(1)[i];
                Raekke(typet.Values<long>(0)[i], nr, typet.Values<int>(3)[i], tekst, j, spande);
            }
        }
    }

    private void Raekke(long person, long nr, int fejl, LakeChunk tekst, int j, Dreamspande spande)
    {
        if (fejl != 0)
        {
            _afviste.Add((nr, fejl));
            return;
        }

        if (reference.Personer?.Kender(person) == false)
        {
            _afviste.Add((nr, _ukendt));
            _aftryk.Tilfoej(nr, _ukendt);
            return;
        }

        _intervaller.Clear();
        for (var f = 0; f < _celler.Length; f++)
        {
            string? fingerprint = null;
            var celler = tekst.Utf8(f + 1, j);
            if (_masked[f])
            {
                celler = MaskedCell.Split(celler, out fingerprint);
            }

            if (!_celler[f].Laes(celler, _intervaller, out var forkert))
            {
                _afviste.Add((nr, _fejl[f]));
                _forkerte[nr] = (_celler[f].Kolonner[forkert!.Value.Plads].Navn, forkert.Value.Vaerdi, fingerprint);
                return;
            }
        }

        if (_gengangere.Count > 0 && _gengangere.TryGetValue(person, out var foer) && !ErFoerste(person, nr, foer, tekst, j))
        {
            return;
        }

        foreach (var interval in _intervaller)
        {
            spande.Laeg(person, interval);
        }
    }

    /// <summary>Of a person's rows the first right one counts; an equal one is a duplicate, another is refused.</summary>
    private bool ErFoerste(long person, long nr, byte[]? foer, LakeChunk tekst, int j)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(BitConverter.GetBytes(_foedselsdato));
        for (var f = 0; f < _celler.Length; f++)
        {
            hash.AppendData(tekst.Utf8(f + 1, j));
            hash.AppendData([0]);
        }

        var her = hash.GetHashAndReset();
        if (foer is null)
        {
            _gengangere[person] = her;
            return true;
        }

        if (foer.AsSpan().SequenceEqual(her))
        {
            _dubletter++;
        }
        else
        {
            _afviste.Add((nr, _flere));
        }

        return false;
    }
}
