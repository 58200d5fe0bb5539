namespace Pipeline.Measure.Jobsamtaler;

// §3: ordinary dead days (BARSEL, OUK) and the corona days.
public partial class Personmaaling<TSpor>
{
    private readonly Intervalliste _ordinaere = new();
    private readonly Intervalliste _doede = new();

    private void FindDoedeDage()
    {
        _ordinaere.Ryd();
        _doede.Ryd();
        var rk = _spand.Fritagelser;
        for (var r = rk.Start[_person]; r < rk.Start[_person + 1]; r++)
        {
            if (_regler.ErDoedKode[rk.Kode[r]] && rk.Fra[r] <= _slutDag)
            {
                _ordinaere.TilfoejSorteret(rk.Fra[r], Math.Min(rk.Til[r], _slutDag));
            }
        }

        for (var i = 0; i < _ordinaere.Antal; i++)
        {
            _doede.Laeg(_ordinaere.Fra[i], _ordinaere.Til[i]);
        }

        if (_regler.Corona.Fra <= _regler.Corona.Til)
        {
            _doede.Laeg(_regler.Corona.Fra, _regler.Corona.Til);
        }

        _doede.Orden();
    }
}
