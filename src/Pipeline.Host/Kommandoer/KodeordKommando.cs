using Pipeline.Dashboard.Opsaetning;
using Pipeline.Domain;
using Pipeline.Host.Kommandolinje;

namespace Pipeline.Host.Kommandoer;

/// <summary><c>pipeline kodeord</c>: what the configuration holds for a user's password.</summary>
internal static class KodeordKommando
{
    private const int Mindst = 12;

    public static Kommando Lav()
    {
        var kommando = new Kommando("kodeord", "Læser et kodeord og skriver den hash af det, der skal stå i indstillingerne for en bruger.")
        {
            Eksempler = ["pipeline kodeord", "pipeline kodeord < kodeord.txt"],
        };
        return kommando.Goer(
            (_, vaert) =>
            {
                var kodeord = Console.IsInputRedirected ? Console.In.ReadLine() ?? "" : Skjult(vaert.Meld);
                if (kodeord.Length < Mindst)
                {
                    throw new PipelineFejl($"Kodeordet skal være på mindst {Mindst} tegn; vælg et længere.", Afslutning.ForkertBrug);
                }

                vaert.Ud.WriteLine(Brugere.Hash(kodeord));
                return Afslutning.Udfoert;
            }
        );
    }

    /// <summary>Typed without being shown.</summary>
    private static string Skjult(Action<string> meld)
    {
        meld("Skriv kodeordet (det vises ikke):");
        var tegn = new List<char>();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } tast)
        {
            if (tast.Key == ConsoleKey.Backspace && tegn.Count > 0)
            {
                tegn.RemoveAt(tegn.Count - 1);
            }
            else if (!char.IsControl(tast.KeyChar))
            {
                tegn.Add(tast.KeyChar);
            }
        }

        return new([.. tegn]);
    }
}
