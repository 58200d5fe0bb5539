using System.IO.Compression;
using System.Text;
using Pipeline.Domain;
using Pipeline.Domain.Leveringer;

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
                    _filer[d] = [.. _filer[d], Aabn(Path.Combine(valg.Ud, maaned.ToString()), datasaet, valg.Gzip)];
                }
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
    public int AntalFiler => _filer.Sum(f => f.Length);

    public void Skriv(Blok blok)
    {
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
        foreach (var fil in _filer.SelectMany(f => f))
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

        foreach (var fil in _filer.SelectMany(f => f))
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

    private Fil Aabn(string mappe, Datasaet datasaet, bool gzip)
    {
        Directory.CreateDirectory(mappe);
        var sti = Path.Combine(mappe, datasaet.Navn);
        // Blocks are written in one piece each: no buffer is needed in between.
        Stream stroem = new FileStream(sti + _form + Undervejs, FileMode.Create, FileAccess.Write, FileShare.None, gzip ? 65536 : 0);
        if (gzip)
        {
            stroem = new GZipStream(stroem, CompressionLevel.Fastest);
        }

        stroem.Write(Encoding.UTF8.GetBytes(string.Join(';', datasaet.Kolonner.Select(k => k.Navn)) + "\n"));
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
