using Pipeline.Host.Produktion;

namespace Pipeline.Host.Tjeneste.Arbejde;

/// <summary>Ids of runs: when they were asked for, and two in the same millisecond are not the same.</summary>
internal sealed class Koerselsid(TimeProvider ur)
{
    private readonly object _laas = new();
    private string _sidste = "";

    public string Nyt()
    {
        lock (_laas)
        {
            var id = Rundgang.NytId(ur);
            while (string.CompareOrdinal(id, _sidste) <= 0)
            {
                Thread.Sleep(1);
                id = Rundgang.NytId(ur);
            }

            return _sidste = id;
        }
    }
}
