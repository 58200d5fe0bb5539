using Pipeline.Domain.Kilder;
using Pipeline.Domain.Leveringer;

namespace Pipeline.Kilder.Tests;

/// <summary>A small REGK31: two kommuner and the country, two functions, drift and refusion, 2024.</summary>
internal static class Statistikbank
{
    public const string Svar = """
        {"dataset":{"dimension":{
          "OMRÅDE":{"label":"område","category":{"index":{"000":0,"101":1,"851":2},"label":{"000":"Hele landet","101":"København","851":"Aalborg"}}},
          "FUNKTION":{"label":"funktion","category":{"index":{"55771":0,"64553":1},"label":{"55771":"5.57.71 Sygedagpenge","64553":"6.45.53 Administration"}}},
          "DRANST":{"label":"dranst","category":{"index":{"1":0,"2":1},"label":{"1":"1 Driftskonti","2":"2 Statsrefusion"}}},
          "ART":{"label":"art","category":{"index":{"TOT":0},"label":{"TOT":"I alt (netto)"}}},
          "PRISENHED":{"label":"prisenhed","category":{"index":{"LOBM":0},"label":{"LOBM":"Løbende priser (1.000 kr.)"}}},
          "ContentsCode":{"label":"Indhold","category":{"index":{"REGK31":0},"label":{"REGK31":"Kommunernes regnskaber"}}},
          "Tid":{"label":"tid","category":{"index":{"2024":0},"label":{"2024":"2024"}}},
          "id":["OMRÅDE","FUNKTION","DRANST","ART","PRISENHED","ContentsCode","Tid"],"size":[3,2,2,1,1,1,1],"role":{"geo":["OMRÅDE"],"time":["Tid"]}},
          "label":"Kommunernes regnskaber","source":"Danmarks Statistik","updated":"2025-05-01T06:00:00Z",
          "value":[999,-99,99,null,1204.5,-300,88,0,70,-11,null,-2.25]}}
        """;

    public static readonly string[] Ventet =
    [
        "kommunekode;regnskabsaar;dranst;funktion;gruppering;beloeb_1000kr",
        "101;2024;1;5.57.71;000;1204,5",
        "101;2024;1;6.45.53;000;88",
        "101;2024;2;5.57.71;000;-300",
        "101;2024;2;6.45.53;000;0",
        "851;2024;1;5.57.71;000;70",
        "851;2024;2;5.57.71;000;-11",
        "851;2024;2;6.45.53;000;-2,25",
    ];

    public static Statistikbankkilde Kilde(string adresse, Hentegraenser? graenser = null) =>
        new(
            "statistikbanken",
            new(adresse),
            graenser ?? Kildetest.Graenser,
            [
                new(
                    "REGK31",
                    Tabeller.Regnskab,
                    new Dictionary<string, IReadOnlyList<string>>
                    {
                        ["OMRÅDE"] = ["*"],
                        ["FUNKTION"] = ["55771", "64553"],
                        ["DRANST"] = ["1", "2"],
                        ["ART"] = ["TOT"],
                        ["PRISENHED"] = ["LOBM"],
                        ["Tid"] = ["*"],
                    },
                    "000",
                    "1.000 kr"
                ),
            ]
        );
}
