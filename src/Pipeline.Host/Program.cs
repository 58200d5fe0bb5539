using Pipeline.Host.Kommandoer;
using Pipeline.Host.Kommandolinje;

return (int)
    Fortolker.Koer(
        args,
        [
            DemoKommando.Lav(),
            GenerateKommando.Lav(),
            RunKommando.Lav(),
            PlanKommando.Lav(),
            BackfillKommando.Lav(),
            ServeKommando.Lav(),
            WorkerKommando.Lav(),
            VersionsKommandoer.Publish(),
            VersionsKommandoer.Rollback(),
            DiffKommando.Lav(),
            ExplainKommando.Lav(),
            ReproduceKommando.Lav(),
            ExportKommando.Lav(),
            RapportKommando.Lav(),
            MigrateKommando.Lav(),
            StatusKommando.Lav(),
            RulesKommando.Lav(),
            KodeordKommando.Lav(),
        ],
        Console.Out,
        Console.Error
    );
