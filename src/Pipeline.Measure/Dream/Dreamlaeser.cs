using Pipeline.Lake;

namespace Pipeline.Measure.Dream;

/// <summary>
/// Reads a bucket's intervals person by person, in bounded memory, with the person's samtaler from the registers beside them. One per thread.
/// </summary>
internal sealed class Dreamlaeser : IDisposable
{
    private static readonly string[] Kolonner = ["person", "slags", "fra", "til", "vaerdi"];

    private readonly LakeDatabase _database;
    private readonly Samtalestroem _samtaler;

    // The rows read last.
    private readonly long[] _personer = new long[LakeFile.Batch];
    private readonly byte[] _slags = new byte[LakeFile.Batch];
    private readonly short[] _fra = new short[LakeFile.Batch];
    private readonly short[] _til = new short[LakeFile.Batch];
    private readonly int[] _vaerdi = new int[LakeFile.Batch];

    // The person whose rows may go on in the next chunk.
    private readonly Dreamperson _person = new();
    private long? _noegle;

    public Dreamlaeser(LakeOptions options)
    {
        _database = LakeDatabase.Open(options);
        _samtaler = new(_database.Connect());
    }

    /// <summary>Measures the persons of the bucket and returns the staged rows read.</summary>
    /// <param name="dream">The bucket's files of DREAM.</param>
    /// <param name="samtaler">The bucket's files of samtaler; may be none.</param>
    public long Laes(IReadOnlyList<string> dream, IReadOnlyList<string> samtaler, Personregning regning, CancellationToken token)
    {
        if (dream.Count == 0)
        {
            return 0;
        }

        _samtaler.Begynd(samtaler, token);
        long raekker = 0;
        foreach (var sti in dream)
        {
            using var fil = new LakeFile(sti, Kolonner);
            for (int antal; (antal = Laes(fil)) > 0; raekker += antal)
            {
                token.ThrowIfCancellationRequested();
                Bid(antal, regning);
            }
        }

        Aflever(regning);
        regning.Slut();
        return raekker + _samtaler.Laest;
    }

    public void Dispose()
    {
        _samtaler.Dispose();
        _database.Dispose();
    }

    private int Laes(LakeFile fil)
    {
        var antal = fil.Read(0, _personer, 0);
        _ = fil.Read(1, _slags, 0);
        _ = fil.Read(2, _fra, 0);
        _ = fil.Read(3, _til, 0);
        _ = fil.Read(4, _vaerdi, 0);
        return antal;
    }

    /// <summary>Persons are measured where their rows lie; only the chunk's last is kept, to be measured when the next chunk is known.</summary>
    private void Bid(int raekker, Personregning regning)
    {
        var personer = _personer.AsSpan(0, raekker);
        var slags = _slags.AsSpan(0, raekker);
        var fra = _fra.AsSpan(0, raekker);
        var til = _til.AsSpan(0, raekker);
        var vaerdi = _vaerdi.AsSpan(0, raekker);
        for (var i = 0; i < personer.Length; )
        {
            var noegle = personer[i];
            var antal = personer[i..].IndexOfAnyExcept(noegle);
            var sidste = antal < 0;
            var (a, b) = (i, sidste ? personer.Length : i + antal);
            i = b;
            if (_noegle == noegle || sidste)
            {
                if (_noegle != noegle)
                {
                    Aflever(regning);
                    _noegle = noegle;
                }

                _person.Med(slags[a..b], fra[a..b], til[a..b], vaerdi[a..b]);
                continue;
            }

            Aflever(regning);
            _samtaler.TilPerson(noegle, _person.Samtaler);
            regning.Med(new(slags[a..b], fra[a..b], til[a..b], vaerdi[a..b]), _person.Samtaler);
            _person.Samtaler.Toem();
        }
    }

    private void Aflever(Personregning regning)
    {
        if (_noegle is { } noegle)
        {
            _samtaler.TilPerson(noegle, _person.Samtaler);
            regning.Med(_person.Raekker, _person.Samtaler);
            _person.Toem();
            _noegle = null;
        }
    }
}
