using Spectre.Console;

namespace Pipeline.Host.Omgivelser;

/// <summary>A live bar while a step runs, one line when it is done.</summary>
internal sealed class TerminalFremdrift(IAnsiConsole terminal, Logbog log, TimeProvider tid) : Fremdrift(log, tid)
{
    private static readonly TimeSpan Opdatering = TimeSpan.FromMilliseconds(200);

    private readonly TimeProvider _tid = tid;

    protected override T Vis<T>(Trin trin, Func<T> arbejde) =>
        terminal
            .Progress()
            .AutoClear(true)
            .Columns(
                new TaskDescriptionColumn(),
                new ProgressBarColumn(),
                new PercentageColumn(),
                new ElapsedTimeColumn(),
                new SpinnerColumn()
            )
            .Start(skaerm =>
            {
                var bjaelke = skaerm.AddTask(Markup.Escape(trin.Navn), maxValue: 1);
                // Threads report to the step; only the timer touches the screen.
                using var ur = _tid.CreateTimer(_ => Tegn(bjaelke, trin), null, TimeSpan.Zero, Opdatering);
                return arbejde();
            });

    protected override void Vist(Trin trin, string linje) => terminal.MarkupLineInterpolated($"[green]✓[/] {trin.Navn} [grey]{linje}[/]");

    private static void Tegn(ProgressTask bjaelke, Trin trin)
    {
        bjaelke.IsIndeterminate = trin.Andel == 0;
        bjaelke.Value = trin.Andel;
        bjaelke.Description = Markup.Escape(trin.Tilstand is { } tilstand ? $"{trin.Navn} ({tilstand})" : trin.Navn);
    }
}
