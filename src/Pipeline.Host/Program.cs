using Pipeline.Host.Kommandoer;
using Pipeline.Host.Kommandolinje;

return (int)
    Fortolker.Koer(
        args,
        [DemoKommando.Lav(), GenerateKommando.Lav(), RunKommando.Lav(), ExportKommando.Lav(), StatusKommando.Lav(), RulesKommando.Lav(), ExplainKommando.Lav()],
        Console.Out,
        Console.Error
    );
