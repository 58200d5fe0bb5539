using Pipeline.Domain;
using Pipeline.Host.Kommandolinje;

namespace Pipeline.Host.Kommandoer;

/// <summary><c>pipeline demo</c>: a small Denmark through the whole house.</summary>
internal static class DemoKommando
{
    public static Kommando Lav()
    {
        var data = Tilvalg.Data();
        var kommando = new Kommando("demo", "Danner et lille Danmark, måler det og fortæller, hvor resultaterne ligger.")
        {
            Eksempler = ["pipeline demo", "pipeline demo --data /tmp/demo"],
        };
        kommando.Add(data);
        return kommando.Goer((valg, vaert) => throw new PipelineFejl("'demo' er endnu ikke sat sammen."));
    }
}
