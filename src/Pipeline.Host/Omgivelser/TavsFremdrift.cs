namespace Pipeline.Host.Omgivelser;

/// <summary>For what only looks: its steps are nobody's to follow.</summary>
internal sealed class TavsFremdrift(Logbog log, TimeProvider tid) : Fremdrift(log, tid)
{
    public override T Trin<T>(string navn, Func<Trin, T> arbejde) => arbejde(new Trin(navn));

    protected override T Vis<T>(Trin trin, Func<T> arbejde) => arbejde();

    protected override void Vist(Trin trin, string linje) { }
}
