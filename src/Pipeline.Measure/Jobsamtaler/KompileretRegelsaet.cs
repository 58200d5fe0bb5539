using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Koder;
using Pipeline.Domain.Regler;

namespace Pipeline.Measure.Jobsamtaler;

/// <summary>A rule set as flat tables and bit masks, made once a run: the engine decides with table look-ups only.</summary>
internal sealed partial class KompileretRegelsaet
{
    public const int AntalGrupper = 9;
    public const int FoerstePlusTolv = 12;

    public const string Andelsfelt = nameof(_andele);

    /// <summary>Equal to no person's kontaktgruppe, which is a number or −1.</summary>
    private const short IngenKontaktgruppe = -2;

    /// <summary>Bit g is set when a row of that ydelsesart makes paid days of group g (§1).</summary>
    public readonly ushort[] GrupperAfArt = new ushort[256];

    /// <summary>Whether payments of that dagpenge-art are paid days (§1).</summary>
    public readonly bool[] ErDagpengeArt = new bool[256];

    /// <summary>Last day whose rows are paid days, by group (§1).</summary>
    public readonly int[] SidsteBetalteDag = new int[AntalGrupper];

    /// <summary>Groups dropped on days with a main benefit, as bits (§1 Hovedydelse).</summary>
    public readonly ushort Supplerende;
    public readonly bool[] ErHovedart = new bool[256];
    public readonly bool DagpengeErHoved;
    public readonly bool SygedagpengeErHoved;

    /// <summary>§2 exception 1: the groups, as bits, and the last first-paid-day it holds for.</summary>
    public readonly ushort OvergangsydelseFoer;
    public readonly int OvergangsydelseFoerTil;

    /// <summary>§2 a-dagpenge, D16.</summary>
    public readonly Dagpengeforlaengelse? Dagpengeforlaengelse;

    public readonly bool[] ErDoedKode = new bool[Fritagelseslister.KodePladser];
    public readonly Periode Corona;
    public readonly Periode SamtalerTaellerIkke;

    /// <summary>Bit t is set when that samtaletype counts, by group (§6.1).</summary>
    public readonly ushort[] TyperAfGruppe = new ushort[AntalGrupper];
    public readonly byte AltidTilladt;
    public readonly byte FrieFormer;
    public readonly Periode[] FriFormPerioder;
    public readonly int FriFormEfterFra = Dag.Aaben;
    public readonly int FriFormEfterBaand;
    public readonly int FoerstePersonligtFra;
    public readonly (short Kommune, Periode Periode, byte Former)[] Forsoeg;
    public readonly int FoerBetalingFra = Dag.Aaben;
    public readonly int FoerBetalingMaaneder;
    public readonly ushort FoerBetalingGrupper;

    public readonly Fritagelseslister Lister;
    private readonly Fritagelsesandel[] _andele;
    public readonly int TidligeMaaneder;
    public readonly int Tilbage13Fra;

    public readonly int ReformFra = Dag.Aaben;
    public readonly ushort Fortsaetter;
    public readonly short KontaktgruppeFoer;
    public readonly short KontaktgruppeEfter;
    public readonly int[] ListeAfSats =
    [
        (int)Ydelsesgruppe.Kontanthjaelp,
        (int)Ydelsesgruppe.Kontanthjaelp,
        (int)Ydelsesgruppe.Kontanthjaelp,
    ];

    /// <summary>Age borders by birth day: first day of age 16 and of the pension are found from these (§1 Age).</summary>
    public readonly int MindsteAlderMaaneder;
    private readonly Pensionsalder[] _pensionsaldre;

    public KompileretRegelsaet(Regelsaet regler)
    {
        Regler = regler;
        foreach (var gruppe in regler.Grupper)
        {
            SidsteBetalteDag[(int)gruppe.Gruppe] = gruppe.SidsteBetalteDag;
            foreach (var art in gruppe.Ydelsesarter)
            {
                // Stryker disable once Assignment : a group has each art once
                GrupperAfArt[(int)art] |= Bit(gruppe.Gruppe);
            }

            foreach (var art in gruppe.DagpengeArter)
            {
                ErDagpengeArt[(int)art] = true;
            }
        }

        Supplerende = Bits(regler.Hovedydelse.Supplerende);
        foreach (var art in regler.Hovedydelse.Ydelsesarter)
        {
            ErHovedart[(int)art] = true;
        }

        DagpengeErHoved = regler.Hovedydelse.Grupper.Contains(Ydelsesgruppe.ADagpenge);
        SygedagpengeErHoved = regler.Hovedydelse.Grupper.Contains(Ydelsesgruppe.Sygedagpenge);
        MindsteAlderMaaneder = regler.Alder.MindsteAar * 12;
        _pensionsaldre = [.. regler.Alder.Folkepension];
        OvergangsydelseFoer = Bits(regler.Forloeb.OvergangsydelseFoer);
        Dagpengeforlaengelse = regler.Forloeb.Dagpengeforlaengelse;
        OvergangsydelseFoerTil = regler.Reform is { } r ? r.Fra - 1 : Dag.Aaben;

        foreach (var kode in regler.DoedeDage.Koder)
        {
            ErDoedKode[kode] = true;
        }

        Corona = regler.DoedeDage.Corona;
        SamtalerTaellerIkke = regler.DoedeDage.SamtalerTaellerIkke;

        var baand = regler.Varighed.Baand;
        _baandAfDage = new byte[baand[^1].Dage + 1];
        for (var i = 0; i < baand.Count; i++)
        {
            _baandAfDage.AsSpan(baand[i].Dage).Fill((byte)i);
        }

        _timegraenser[(int)Forsikring.Fuldtid] = Udfyldt(baand.Select(b => b.TimerFuldtid));
        _timegraenser[(int)Forsikring.Deltid] = Udfyldt(baand.Select(b => b.TimerDeltid));

        var samtaler = regler.Samtaler;
        foreach (var gruppe in Enum.GetValues<Ydelsesgruppe>())
        {
            TyperAfGruppe[(int)gruppe] = gruppe switch
            {
                Ydelsesgruppe.Sygedagpenge => Bits(samtaler.Sygedagpengetyper),
                Ydelsesgruppe.ADagpenge => (ushort)(Bits(samtaler.Typer) | Bits(samtaler.DagpengeEkstraTyper)),
                _ => Bits(samtaler.Typer),
            };
        }

        AltidTilladt = (byte)Bits(samtaler.AltidTilladt);
        FrieFormer = (byte)Bits(samtaler.FrieFormer);
        FriFormPerioder = [.. samtaler.FriFormPerioder];
        if (samtaler.FriFormEfter is { } efter)
        {
            FriFormEfterFra = efter.Fra;
            FriFormEfterBaand = efter.Maaneder;
        }

        FoerstePersonligtFra = samtaler.FoerstePersonligtFra ?? Dag.Aaben;
        Forsoeg = [.. samtaler.Forsoeg.Select(f => (f.Kommunekode, f.Periode, (byte)Bits(f.Former)))];
        if (samtaler.FoerBetaling is { } foer)
        {
            FoerBetalingFra = foer.ForloebFra;
            FoerBetalingMaaneder = foer.Maaneder;
            FoerBetalingGrupper = Bits(foer.Grupper);
        }

        Lister = new(regler.Fritagelse.Koder);
        _andele = [.. regler.Fritagelse.Andele.OrderBy(a => a.Fra)];
        TidligeMaaneder = regler.Fritagelse.TidligeMaaneder;
        Tilbage13Fra = regler.Fritagelse.Tilbage13Fra ?? Dag.Aaben;

        if (regler.Reform is { } reform)
        {
            ReformFra = reform.Fra;
            Fortsaetter = Bits(reform.Fortsaetter);
            KontaktgruppeFoer = reform.Kontaktgruppeskift?.Foer ?? IngenKontaktgruppe;
            KontaktgruppeEfter = reform.Kontaktgruppeskift?.Efter ?? IngenKontaktgruppe;
            foreach (var (sats, liste) in reform.Satsliste)
            {
                ListeAfSats[(int)sats] = (int)liste;
            }
        }
    }

    public Regelsaet Regler { get; }

    public static ushort Bit(Ydelsesgruppe gruppe) => (ushort)(1 << (int)gruppe);

    /// <summary>Whether a bit is set. By a mask and not by a shift of the value, which there are two of that do the same to a number without sign.</summary>
    public static bool Has(int bits, int number) => (bits & (1 << number)) != 0;

    /// <summary>The share in force in the month: the latest that does not begin after it (§7). The first is of all months.</summary>
    public Fritagelsesandel Andel(Maaned m) => _andele.Last(a => a.Fra <= m);

    /// <summary>The pension age in months (§1 Age): the person is measured before the day it is reached.</summary>
    public int Pensionsalder(int foedselsdato)
    {
        foreach (var alder in _pensionsaldre)
        {
            if (alder.Foedt.Rummer(foedselsdato))
            {
                return alder.AlderMaaneder;
            }
        }

        throw new InvalidOperationException($"Regelsæt {Regler.Version} har ingen folkepensionsalder for alle fødselsdatoer.");
    }

    private static ushort Bits<T>(IEnumerable<T> koder)
        where T : struct, Enum
    {
        var bits = 0;
        foreach (var kode in koder)
        {
            // Stryker disable once Assignment : each code stands once
            bits |= 1 << Convert.ToInt32(kode, System.Globalization.CultureInfo.InvariantCulture);
        }

        return (ushort)bits;
    }
}
