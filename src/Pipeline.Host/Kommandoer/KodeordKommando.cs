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
                var kodeord = SecretInput.Read("Skriv kodeordet (det vises ikke):", vaert.Meld);
                if (kodeord.Length < Mindst)
                {
                    throw new PipelineFejl($"Kodeordet skal være på mindst {Mindst} tegn; vælg et længere.", Afslutning.ForkertBrug);
                }

                vaert.Ud.WriteLine(Brugere.Hash(kodeord));
                return Afslutning.Udfoert;
            }
        );
    }
}
