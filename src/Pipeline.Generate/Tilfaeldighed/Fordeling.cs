namespace Pipeline.Generate.Tilfaeldighed;

/// <summary>Values with whole-number weights.</summary>
internal sealed class Fordeling<T>
{
    private readonly int[] _graenser;
    private readonly T[] _vaerdier;

    public Fordeling(params (int Vaegt, T Vaerdi)[] led)
    {
        _graenser = new int[led.Length];
        _vaerdier = new T[led.Length];
        var sum = 0;
        for (var i = 0; i < led.Length; i++)
        {
            _graenser[i] = sum += led[i].Vaegt;
            _vaerdier[i] = led[i].Vaerdi;
        }
    }

    public T Traek(ref Tilfaeldig tilfaeldig)
    {
        var u = tilfaeldig.Tal(_graenser[^1]);
        if (_graenser.Length > 16)
        {
            var plads = Array.BinarySearch(_graenser, u + 1);
            return _vaerdier[plads < 0 ? ~plads : plads];
        }

        var i = 0;
        while (_graenser[i] <= u)
        {
            i++;
        }

        return _vaerdier[i];
    }
}
