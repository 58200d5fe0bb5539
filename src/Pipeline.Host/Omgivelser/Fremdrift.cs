namespace Pipeline.Host.Omgivelser;

/// <summary>Shows the steps of a command, one after another, and logs each one's start and end with duration and rows.</summary>
internal abstract class Fremdrift(Logbog log, TimeProvider tid)
{
    public void Trin(string navn, Action<Trin> arbejde) =>
        Trin(
            navn,
            trin =>
            {
                arbejde(trin);
                return true;
            }
        );

    public virtual T Trin<T>(string navn, Func<Trin, T> arbejde)
    {
        var trin = new Trin(navn);
        var start = tid.GetTimestamp();
        log.Log.Information("{Trin} …", navn);
        try
        {
            var resultat = Vis(trin, () => arbejde(trin));
            var varighed = tid.GetElapsedTime(start);
            log.Log.ForContext("Sekunder", varighed.TotalSeconds)
                .ForContext("Raekker", trin.Raekker, destructureObjects: true)
                .Information("{Trin} færdig: {Linje}", navn, Slutlinje(trin, varighed));
            Vist(trin, Slutlinje(trin, varighed));
            return resultat;
        }
        catch
        {
            log.Log.Warning("{Trin} standset efter {Varighed}", navn, Tekst.Varighed(tid.GetElapsedTime(start)));
            throw;
        }
    }

    protected abstract T Vis<T>(Trin trin, Func<T> arbejde);

    protected abstract void Vist(Trin trin, string linje);

    private static string Slutlinje(Trin trin, TimeSpan varighed) =>
        trin.Raekker is { } raekker ? $"{Tekst.Varighed(varighed)}, {raekker}" : Tekst.Varighed(varighed);
}

/// <summary>Without a terminal the log's step lines are the whole show.</summary>
internal sealed class LinjeFremdrift(Logbog log, TimeProvider tid) : Fremdrift(log, tid)
{
    protected override T Vis<T>(Trin trin, Func<T> arbejde) => arbejde();

    protected override void Vist(Trin trin, string linje) { }
}
