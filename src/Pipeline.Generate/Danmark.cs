using Pipeline.Domain.Leveringer;
using Pipeline.Generate.Dream;
using Pipeline.Generate.Fejl;
using Pipeline.Generate.Liv;
using Pipeline.Generate.Plantede;
using Pipeline.Generate.Skrivning;

namespace Pipeline.Generate;

/// <summary>
/// The synthetic Denmark. Persons are lived in blocks, several at a time, and written in the order of their numbers; every person draws from a
/// stream of their own. The files are therefore the same byte for byte whatever the number of threads or the size of the blocks.
/// </summary>
public static class Danmark
{
    /// <summary>Writes the landing, and beside it, in <c>planted/</c>, what must come out for the planted persons.</summary>
    /// <exception cref="Domain.PipelineFejl">The choice is impossible, or the folder cannot be written.</exception>
    public static GenereringsResultat Generer(GenereringsValg valg, IProgress<double>? fremdrift = null, CancellationToken afbryd = default)
    {
        valg.Kontroller();
        var plan = new Landingsplan(valg);
        try
        {
            using var landing = new Landing(valg, plan);
            var plantede = valg.Dreammargener is null ? Planteskole.Tilfaelde(plan) : [];
            if (valg.Dreammargener is null)
            {
                landing.Skriv(Planteskole.Blok(plan, plantede, valg.Fejlandel > 0, Dreamraekke(valg, plan)));
                Blokke(valg, plan, landing, fremdrift, afbryd);
            }
            else
            {
                Margener(valg, plan, landing, fremdrift, afbryd);
            }

            Plantefiler.Skriv(Path.Combine(valg.Ud, "planted"), plantede);
            landing.Faerdig();
            return new(MedDream(valg, landing), PerDatasaet(landing.Fejlraekker), landing.AntalFiler, landing.Bytes, plantede.Count);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Landing.Fejl(valg.Ud, e);
        }
    }

    /// <summary>At most one block a thread is being lived and one is being written, so memory does not grow with the persons.</summary>
    private static void Blokke(
        GenereringsValg valg,
        Landingsplan plan,
        Landing landing,
        IProgress<double>? fremdrift,
        CancellationToken afbryd
    )
    {
        var antal = ((valg.Personer - 1) / valg.Blokstoerrelse) + 1;
        var ledige = new Stack<Blokarbejder>();
        var iGang = new Queue<Task<Blokarbejder>>();
        var naeste = 0;
        try
        {
            for (var skrevet = 0; skrevet < antal; skrevet++)
            {
                Begynd(valg.Traade);
                var faerdig = iGang.Dequeue().GetAwaiter().GetResult();
                Begynd(valg.Traade);
                landing.Skriv(faerdig.Blok);
                ledige.Push(faerdig);
                fremdrift?.Report((skrevet + 1) / (double)antal);
            }
        }
        finally
        {
            // Nobody may still write to a block that is given up.
            ((Task)Task.WhenAll(iGang))
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing)
                .GetAwaiter()
                .GetResult();
        }

        void Begynd(int hoejst)
        {
            while (iGang.Count < hoejst && naeste < antal)
            {
                var foerste = (naeste++ * valg.Blokstoerrelse) + 1;
                var sidste = Math.Min(foerste + valg.Blokstoerrelse - 1, valg.Personer);
                var arbejder = ledige.TryPop(out var ledig) ? ledig : new Blokarbejder(valg, plan);
                iGang.Enqueue(Task.Run(() => arbejder.Lev(foerste, sidste, afbryd), afbryd));
            }
        }
    }

    private static Dreamraekke? Dreamraekke(GenereringsValg valg, Landingsplan plan) =>
        valg.SkriverDream ? new(new(plan.Fra, plan.FuldeMaaneder[^1])) : null;

    private static Dictionary<string, long> MedDream(GenereringsValg valg, Landing landing)
    {
        var raekker = PerDatasaet(landing.Raekker);
        if (valg.SkriverDream)
        {
            raekker[Dreamregister.Dream.Navn] = landing.Dreamraekker;
        }

        return raekker;
    }

    /// <summary>One person after the other, until the months asked for are lived.</summary>
    private static void Margener(
        GenereringsValg valg,
        Landingsplan plan,
        Landing landing,
        IProgress<double>? fremdrift,
        CancellationToken afbryd
    )
    {
        var kvote = new Margenkvote(valg.Dreammargener!, valg.Dreamskala, plan.Fra, plan.Til);
        var ialt = Math.Max(1, kvote.Rest);
        var blok = new Blok(plan);
        var dream = Dreamraekke(valg, plan)!;
        dream.HullerErGivet = true;
        var skriver = new Registerskriver(plan, blok, null, dream);
        var liv = new Margenliv(valg, plan, skriver, kvote);
        for (var nummer = 1; kvote.Rest > 0; nummer++)
        {
            liv.Lev(nummer);
            if (nummer % valg.Blokstoerrelse == 0 || kvote.Rest == 0)
            {
                afbryd.ThrowIfCancellationRequested();
                skriver.Slut();
                landing.Skriv(blok);
                blok.Toem();
                fremdrift?.Report(1 - (kvote.Rest / (double)ialt));
            }
        }
    }

    private static Dictionary<string, long> PerDatasaet(long[] antal) =>
        Registre.Alle.Select((d, i) => (d.Navn, Antal: antal[i])).ToDictionary(d => d.Navn, d => d.Antal);

    private sealed class Blokarbejder
    {
        private readonly Livsforloeb _liv;
        private readonly Registerskriver _skriver;
        private readonly Fejlplanter? _fejl;

        public Blokarbejder(GenereringsValg valg, Landingsplan plan)
        {
            Blok = new(plan);
            _fejl = valg.Fejlandel > 0 ? new(valg.Seed, valg.Fejlandel) : null;
            _skriver = new(plan, Blok, _fejl, Dreamraekke(valg, plan));
            _liv = new(valg.Seed, plan, _skriver);
        }

        public Blok Blok { get; }

        public Blokarbejder Lev(int foerste, int sidste, CancellationToken afbryd)
        {
            Blok.Toem();
            for (var nummer = foerste; nummer <= sidste; nummer++)
            {
                afbryd.ThrowIfCancellationRequested();
                _fejl?.Person(nummer);
                _liv.Lev(nummer);
            }

            _skriver.Slut();
            return this;
        }
    }
}
