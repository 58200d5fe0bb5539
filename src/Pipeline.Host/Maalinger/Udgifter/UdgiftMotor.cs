using Pipeline.Definitions.Produkter;
using Pipeline.Definitions.Regnskab;
using Pipeline.Domain.Kalender;
using Pipeline.Domain.Regnskab;
using Pipeline.Lake;
using Pipeline.Lake.Staged;
using Pipeline.Measure.Udgifter;
using Pipeline.Publish.Kontroller;

namespace Pipeline.Host.Maalinger.Udgifter;

/// <summary>Expenditure of every year of the ledger, in the year's December; the analyses stand in the December of the last year they are of.</summary>
internal sealed class UdgiftMotor(Produktmappe produkt) : IMaaling
{
    private const string Bemaerkninger = "regnskab_bemaerkninger";

    public bool KenderMaanederUklargjort => false;

    public IReadOnlyList<Maaned> Maaneder(string navn, Datagrundlag data, Maaned? fra, Maaned? til)
    {
        if (data.Stand is not { } stand)
        {
            return [];
        }

        var regler = Regler(produkt.Definition.Regelsaet);
        var aarene = Inddata(data.Data, stand, CancellationToken.None).Regnskab.Select(r => r.Aar).Distinct().Order();
        return
        [
            .. aarene
                .Where(aar => navn != Udgiftsskriver.Analyse || aar == regler.Fordeling.Til)
                .Select(aar => new Maaned(aar, 12))
                .Where(m => m.Indenfor(fra, til)),
        ];
    }

    public Maalt Koer(Maalebestilling bestilling, IProgress<double> fremdrift, CancellationToken token)
    {
        var inddata = Inddata(bestilling.Data, bestilling.Stand, token);
        var regler = Regler(bestilling.Regler);
        var opgoerelse = new Udgiftsopgoerelse(inddata, regler, produkt.Kommuner);
        var tabeller = new Udgiftstabeller(opgoerelse, regler);
        var raekker = bestilling.Ud.Sum(ud =>
            Kubemaaneder.Skriv(
                ud,
                bestilling.Regler,
                (maaned, fil) =>
                    ud.Navn switch
                    {
                        Udgiftsskriver.Udgift => Udgiftsskriver.Udgifter(tabeller.Udgifter(maaned.Aar), maaned, fil),
                        Udgiftsskriver.Enhedsomkostning => Udgiftsskriver.Grupper(tabeller.Grupper(maaned.Aar), maaned, fil),
                        _ => Udgiftsskriver.Analyser(new Udgiftsanalyse(opgoerelse, inddata, regler, tabeller).Alle(), maaned, fil),
                    },
                token
            )
        );
        return new(bestilling.Stand.Dele.Sum(d => d.RaekkerUd), raekker, [Kontrol(opgoerelse.Bemaerkninger)]);
    }

    private Udgiftsregler Regler(string version) => ((HelRegelbog<Udgiftsregler>)produkt.Regler).Find(version);

    private static Udgiftsinddata Inddata(string data, StagedSnapshot stand, CancellationToken token)
    {
        using var database = LakeDatabase.Open(new() { Threads = 1 });
        using var lake = database.Connect();
        return Udgiftslaeser.Laes(lake, datasaet => stand.Filer(data, datasaet, 0), token);
    }

    private static Kontrolresultat Kontrol(IReadOnlyList<string> bemaerkninger) =>
        new(
            Bemaerkninger,
            "Grupperinger er kendte, og jobcentre har fuldtidsledige",
            bemaerkninger.Count == 0 ? Kontroludfald.Bestaaet : Kontroludfald.Advarsel,
            bemaerkninger.Count,
            bemaerkninger.Count == 0 ? null : string.Join(" ", bemaerkninger.Take(5))
        );
}
