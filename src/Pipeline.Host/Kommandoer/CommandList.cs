using Pipeline.Host.Kommandolinje;

namespace Pipeline.Host.Kommandoer;

/// <summary>The program's commands, in the order its help lists them.</summary>
internal static class CommandList
{
    public static IReadOnlyList<Kommando> All() =>
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
            RegelsaetKommando.Lav(),
            DiffKommando.Lav(),
            ExplainKommando.Lav(),
            ReproduceKommando.Lav(),
            ExportKommando.Lav(),
            RapportKommando.Lav(),
            MigrateKommando.Lav(),
            StatusKommando.Lav(),
            EfterseKommando.Lav(),
            RulesKommando.Lav(),
            KodeordKommando.Lav(),
        ];
}
