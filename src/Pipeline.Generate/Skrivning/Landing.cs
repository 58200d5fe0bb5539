using System.IO.Compression;
using System.Text;
using Pipeline.Domain;
using Pipeline.Domain.Leveringer;
using Pipeline.Generate.Dream;

namespace Pipeline.Generate.Skrivning;

/// <summary>
/// The files of a landing while they are written. They carry another name until <see cref="Faerdig"/>, so that a generation that was
/// stopped half-way never looks like a delivery.
/// </summary>
internal sealed class Landing : IDisposable
{
    private const string Undervejs = ".undervejs";

    private sealed record Fil(string Sti, Stream Stroem);

    private readonly Fil[][] _filer;
    private readonly Fil? _dream;
    private readonly string _form;
    private readonly string _andenForm;
    private bool _faerdig;

    public Landing(GenereringsValg valg, Landingsplan plan)
    {
        (_form, _andenForm) = valg.Gzip ? (".csv.gz", ".csv") : (".csv", ".csv.gz");
        Raekker = new long[Registre.Alle.Count];
        Fejlraekker = new long[Registre.Alle.Count];
        _filer = [.. Registre.Alle.Select(_ => Array.Empty<Fil>())];
        try
        {
            for (var d = 0; d < _filer.Length; d++)
            {
                var datasaet = Registre.Alle[d];
                foreach (var maaned in plan.MaanederFor(datasaet))
                {
                    _filer[d] = [.. _filer[d], Aabn(Path.Combine(valg.Ud, maaned.ToString()), datasaet.Navn, Hoved(datasaet), valg.Gzip)];
                }
            }

            if (valg.SkriverDream)
            {
                var sidste = plan.FuldeMaaneder[^1];
                var hoved = new Dreamkolonner(plan.Fra, sidste).Hoved();
                _dream = Aabn(Path.Combine(valg.Ud, sidste.ToString()), Dreamregister.Dream.Navn, hoved, valg.Gzip);
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public long[] Raekker { get; }
    public long[] Fejlraekker { get; }
    public long Bytes { get; private set; }
    public int AntalFiler => Filer.Count();

    /// <summary>Rows of DREAM.</summary>
    public long Dreamraekker { get; private set; }

    private IEnumerable<Fil> Filer => _filer.SelectMany(f => f).Concat(_dream is null ? [] : [_dream]);

    public void Skriv(Blok blok)
    {
        if (_dream is not null)
        {
            _dream.Stroem.Write(blok.Dream.Fyldt);
            Dreamraekker += blok.Dream.Raekker;
            Bytes += blok.Dream.Fyldt.Length;
        }

        for (var d = 0; d < _filer.Length; d++)
        {
            var buffere = blok.Buffere(d);
            Fejlraekker[d] += blok.Fejlraekker[d];
            for (var i = 0; i < buffere.Length; i++)
            {
                _filer[d][i].Stroem.Write(buffere[i].Fyldt);
                Raekker[d] += buffere[i].Raekker;
                Bytes += buffere[i].Fyldt.Length;
            }
        }
    }

    /// <summary>Closes the files and gives them their names. One dataset in two forms would be a file error, so the other form goes.</summary>
    public void Faerdig()
    {
        foreach (var fil in Filer)
        {
            fil.Stroem.Dispose();
            File.Move(fil.Sti + _form + Undervejs, fil.Sti + _form, overwrite: true);
            File.Delete(fil.Sti + _andenForm);
        }

        _faerdig = true;
    }

    public void Dispose()
    {
        if (_faerdig)
        {
            return;
        }

        foreach (var fil in Filer)
        {
            try
            {
                fil.Stroem.Dispose();
            }
            catch (IOException)
            {
                // A full disk fails again when the buffers are emptied; the file goes anyway.
            }

            File.Delete(fil.Sti + _form + Undervejs);
            var mappe = Path.GetDirectoryName(fil.Sti)!;
            if (!Directory.EnumerateFileSystemEntries(mappe).Any())
            {
                Directory.Delete(mappe);
            }
        }
    }

    private static string Hoved(Datasaet datasaet) => string.Join(';', datasaet.Kolonner.Select(k => k.Navn));

    private Fil Aabn(string mappe, string datasaet, string hoved, bool gzip)
    {
        Directory.CreateDirectory(mappe);
        var sti = Path.Combine(mappe, datasaet);
        // Blocks are written in one piece each: no buffer is needed in between.
        Stream stroem = new FileStream(sti + _form + Undervejs, FileMode.Create, FileAccess.Write, FileShare.None, gzip ? 65536 : 0);
        if (gzip)
        {
            stroem = new GZipStream(stroem, CompressionLevel.Fastest);
        }

        stroem.Write(Encoding.UTF8.GetBytes(hoved + "\n"));
        return new(sti, stroem);
    }

    /// <summary>Turns what the disk says into one sentence the user can act on.</summary>
    public static PipelineFejl Fejl(string mappe, Exception aarsag) =>
        new(
            $"Leverancen kunne ikke skrives i {mappe}: {aarsag.Message} Sørg for plads og skriveadgang, og kør igen.",
            Afslutning.Fejlet,
            aarsag
        );
}
