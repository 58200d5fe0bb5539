using System.Globalization;
using System.Text;
using Pipeline.Domain.Kalender;
using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.EndToEnd.Tests.Regelskift;
using Pipeline.Extract.Pseudonymer;
using Pipeline.Generate;

namespace Pipeline.EndToEnd.Tests;

/// <summary><c>pipeline explain</c> on staged data.</summary>
public sealed class ExplainTests : IDisposable
{
    private readonly Tempmappe _temp = new();

    public void Dispose() => _temp.Dispose();

    /// <summary>
    /// An id as the registers write it comes in by standard input, is made the pseudonym of the lake, and is then nowhere: not in what is said, and nothing is
    /// written at all.
    /// </summary>
    [Fact]
    public void Explain_AnIdOnStandardInput_TellsTheSameAsThePseudonym_AndLeavesNoTrace()
    {
        Danmark.Generer(
            new GenereringsValg
            {
                Personer = 100,
                Fra = new(2025, 8),
                Til = new(2025, 10),
                Ud = _temp["data/landing"],
            }
        );
        InProcess.Run("run", "--maaling", "jobsamtaler", "--data", _temp["data"]).Slutkode.ShouldBe(0);
        var id = File.ReadLines(_temp["data/landing/2025-09/samtaler.csv"]).ElementAt(1).Split(';')[0];
        id.ShouldStartWith("SYN0");
        var foer = Danmark2025.Aftryk(_temp["data"]);

        var medId = Explain("-", "2025-09", $"{id}\r\n");
        var medPseudonym = Explain(Pseudonymet(id), "2025-09");

        medId.Slutkode.ShouldBe(0, medId.Fejl);
        medId.Ud.ShouldStartWith("2025-09 under regelsæt 1.75\n\nTidslinje\n  [1]  ");
        medId.Ud.ShouldContain("\n  [1]  Jobsamtaler til alle ydelsesmodtagere i jobcentrene, version 1.75, afsnit ”");
        medId.Ud.ShouldContain("Resultat: ");
        medId.Ud.ShouldMatch(@"kommune \d{3} \p{L}+");
        (medPseudonym.Slutkode, medPseudonym.Ud).ShouldBe((0, medId.Ud));
        medId.Fejl.ShouldBeEmpty();
        (medId.Ud + medPseudonym.Fejl).ShouldNotContain(id[3..]);
        Danmark2025.Aftryk(_temp["data"]).ShouldBe(foer);

        // Somebody whom no delivery holds, by id and by pseudonym; a month there is not; and where the key is gone, an id finds nobody and no new key is made.
        var ukendt = Explain("-", "2025-09", "0101701234\n");
        (ukendt.Slutkode, ukendt.Fejllinjer[0]).ShouldBe(
            (2, "Ingen levering har en person med det id; kontrollér, at det er skrevet, som registrene skriver det.")
        );
        (ukendt.Ud + ukendt.Fejl).ShouldNotContain("0101701234");
        Explain("0123456789abcdef", "2025-09").Fejllinjer[0].ShouldStartWith("Ingen levering har en person med det pseudonym;");
        Explain("0123456789abcdef", "2026-01").Fejl.ShouldContain("vælg en måned fra 2025-08 til 2025-10");
        Danmark2025.Aftryk(_temp["data"]).ShouldBe(foer);
        File.Delete(_temp["data/noegle"]);
        var udenNoegle = Explain("-", "2025-09", id);
        (udenNoegle.Slutkode, udenNoegle.Fejl.Contains("har ingen nøgle, så et id kan ikke slås op")).ShouldBe((2, true));
        File.Exists(_temp["data/noegle"]).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n0101701234\n")]
    [InlineData("et id, der er længere end noget register skriver dem\n")]
    public void Explain_NoIdOnStandardInput_IsRefusedInASentence_Exit2(string input)
    {
        MedNoegle();

        var svar = Explain("-", "2025-09", input);

        (svar.Slutkode, svar.Fejllinjer[0]).ShouldBe((2, "Der kom intet id på standard input; det skal være en linje på 1 til 32 tegn."));
        (svar.Ud + svar.Fejl).ShouldNotContain("0101701234");
    }

    /// <summary>What is typed where a pseudonym belongs may be a personnummer: it is not said again.</summary>
    [Theory]
    [InlineData("0101701234")]
    [InlineData("010170-1234")]
    public void Explain_RawId_IsRefusedAndNotRepeated_Exit2(string id)
    {
        var svar = Explain(id, "2025-09");
        svar.Slutkode.ShouldBe(2);
        svar.Fejl.ShouldContain("16 hexcifre");
        svar.Fejl.ShouldContain("standard input");
        (svar.Ud + svar.Fejl).ShouldNotContain(id);
    }

    [TerminalFact]
    public void Explain_OnATerminal_AsksForTheId_AndDoesNotShowIt()
    {
        MedNoegle();
        var kommando =
            $"dotnet {Path.Combine(AppContext.BaseDirectory, "pipeline.dll")} explain --maaling jobsamtaler --person - --maaned 2025-09 --data {_temp["data"]}";

        // Somebody types when asked, with a wrong key taken back.
        var svar = Programmet.Skallinje(
            $$"""
            coproc TTY { TERM=xterm script -qec "{{kommando}}" /dev/null; }
            while IFS= read -r linje <&"${TTY[0]}"; do
                echo "$linje"
                case "$linje" in *"det vises ikke"*) sleep 1; printf '01017012x\1774\r' >&"${TTY[1]}" ;; esac
            done
            """
        );

        svar.Ud.ShouldContain("Skriv personens id, som registrene skriver det (det vises ikke):");
        svar.Ud.ShouldContain("Der er intet klargjort i");
        svar.Ud.ShouldNotContain("01017");
    }

    private Kommandosvar Explain(string person, string maaned, string input = "") =>
        Programmet.KoerMed(input, "explain", "--maaling", "jobsamtaler", "--person", person, "--maaned", maaned, "--data", _temp["data"]);

    /// <summary>A data folder with a key and nothing else.</summary>
    private void MedNoegle()
    {
        Directory.CreateDirectory(_temp["data"]);
        File.WriteAllText(_temp["data/noegle"], new string('a', 64));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_temp["data/noegle"], UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private string Pseudonymet(string id)
    {
        using var pseudonym = new Pseudonym(Pseudonymnoegle.FraFil(_temp["data/noegle"]));
        return ((ulong)pseudonym.Af(Encoding.UTF8.GetBytes(id))).ToString("x16", CultureInfo.InvariantCulture);
    }
}
