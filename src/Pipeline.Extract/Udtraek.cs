using System.Collections.Concurrent;
using Pipeline.Domain;
using Pipeline.Extract.Celler;
using Pipeline.Extract.Filer;
using Pipeline.Extract.Filer.Kvitteringer;
using Pipeline.Extract.Pseudonymer;
using Pipeline.Lake;
using Pipeline.Lake.Filer;
using Pipeline.Lake.Raa;

namespace Pipeline.Extract;

/// <summary>From the landing folder to the lake's raw room: every delivered file once, as received, with pseudonyms for ids and
/// masks for what is not what its column can be.</summary>
public static class Udtraek
{
    /// <exception cref="PipelineFejl">A file is refused, the key is another than before, or the folder is not there. What was read of other
    /// files stays and is not read again.</exception>
    /// <exception cref="OperationCanceledException"/>
    public static UdtraekResultat Koer(
        UdtraekInput input,
        IProgress<UdtraekFremdrift>? fremdrift = null,
        CancellationToken token = default
    ) => LakeIo.Med(input.Data, () => Laes(input, fremdrift, token));

    private static UdtraekResultat Laes(UdtraekInput input, IProgress<UdtraekFremdrift>? fremdrift, CancellationToken token)
    {
        var landing = (
            input.KraevLanding || Directory.Exists(input.Landing) ? Landing.Laes(input.Landing, input.Datasaet) : new([], [])
        ).Med(input.Hentede);
        var lager = new RaaLager(input.Data);
        if (input.Again is { } again)
        {
            landing = landing with { Filer = [.. landing.Filer.Where(f => MadeOf(f, again, lager, token))] };
        }

        KontrollerNoegle(input.Noegle, input.Data, lager);
        var kvitteringer = Kvitteringsbog.Laes(input.Data, input.Tillid, input.Ur);

        using var pseudonym = new Pseudonym(input.Noegle);
        using var database = LakeDatabase.Open(input.Lake with { TempDirectory = null });
        using var enkelt = LakeDatabase.Open(input.Lake with { TempDirectory = null, Threads = 1 });
        var guard = new CellGuard(pseudonym, input.Opslag);
        var functions = new CellFunctions(database, guard);
        using (var lake = database.Connect())
        {
            lake.RegisterScalar(Filudtraek.Funktion, pseudonym.Af);
        }

        var filer = new UdtrukketFil[landing.Filer.Count];
        var fejl = new ConcurrentDictionary<int, PipelineFejl>();
        var faerdige = 0;
        Sideloebende.Koer(
            filer.Length,
            input.Lake.Threads,
            i =>
            {
                var fil = landing.Filer[i];
                try
                {
                    filer[i] = new Filudtraek(database, enkelt, pseudonym, guard, functions, lager, kvitteringer, input).Koer(fil, token);
                }
                catch (PipelineFejl e)
                {
                    fejl[i] = e;
                    kvitteringer.Glem(fil);
                }

                fremdrift?.Report(new(Interlocked.Increment(ref faerdige), filer.Length, fil.Datasaet.Navn, fil.Maaned));
            },
            token
        );
        if (input.Again is null)
        {
            kvitteringer.Skriv();
        }

        Afvis([.. fejl.OrderBy(f => f.Key).Select(f => f.Value)]);
        return new(filer, [.. landing.Advarsler, .. filer.SelectMany(UkendteKolonner)]);
    }

    /// <summary>Whether one of the raw folders is of this very file.</summary>
    private static bool MadeOf(Landingsfil fil, IReadOnlyCollection<string> folders, RaaLager lager, CancellationToken token)
    {
        var months = Path.Combine(lager.Rod, fil.Datasaet.Navn, fil.Maaned.ToString());
        return folders.Any(f => Path.GetDirectoryName(f) == months)
            && folders.Contains(lager.Mappe(fil.Datasaet.Navn, fil.Maaned, Indhold.Af(fil, token).Sha256));
    }

    /// <exception cref="PipelineFejl">The deliveries in the lake were made with another key.</exception>
    internal static void KontrollerNoegle(byte[] noegle, string data, RaaLager lager)
    {
        var nu = Pseudonymnoegle.Fingeraftryk(noegle);
        if (lager.Readable().Select(l => l.Kilde.Noegle).FirstOrDefault(n => n != nu) is { } foer)
        {
            throw new PipelineFejl(
                $"Nøglen (fingeraftryk {nu}) er en anden end den, leveringerne i '{data}' er pseudonymiseret med ({foer}); "
                    + "brug den oprindelige nøgle, eller begynd i en tom datamappe."
            );
        }
    }

    /// <summary>Nothing when there is no error; else the first of them, with the number of the others.</summary>
    /// <exception cref="PipelineFejl"/>
    internal static void Afvis(IReadOnlyList<PipelineFejl> fejl)
    {
        if (fejl is [var foerste, ..])
        {
            throw fejl.Count == 1
                ? foerste
                : new PipelineFejl($"{foerste.Message} Yderligere {fejl.Count - 1} fil(er) er afvist.", foerste.Afslutning, foerste);
        }
    }

    private static IEnumerable<string> UkendteKolonner(UdtrukketFil fil)
    {
        var kilde = fil.Levering.Kilde;
        return kilde.UkendteKolonner.Count == 0
            ? []
            : [$"'{kilde.Levering}/{kilde.Fil}' har ukendte kolonner, som ikke er læst: {string.Join(", ", kilde.UkendteKolonner)}."];
    }
}
