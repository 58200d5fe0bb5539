using Pipeline.Host.Omgivelser;

namespace Pipeline.Host.Tjeneste.Styring;

/// <summary>A run's steps, shown on the board.</summary>
internal sealed class Tavlefremdrift(Tavle tavle, Tavlepost post, Logbog log, TimeProvider ur) : Fremdrift(log, ur)
{
    protected override T Vis<T>(Trin trin, Func<T> arbejde)
    {
        post.Trin = trin;
        tavle.Aendr(post, f => f with { Trin = trin.Navn, Andel = 0, Ord = null });
        try
        {
            return arbejde();
        }
        finally
        {
            post.Trin = null;
            tavle.Aendr(post, f => f with { Trin = null, Andel = 0, Ord = null });
        }
    }

    protected override void Vist(Trin trin, string linje) { }
}
