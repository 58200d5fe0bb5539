using System.Net;
using System.Net.Sockets;
using Pipeline.Domain;
using Pipeline.EndToEnd.Tests.Proces;
using Pipeline.Host.Omgivelser;

namespace Pipeline.EndToEnd.Tests.Tjeneste;

/// <summary>An address that cannot be had is told in one sentence, in Danish, before any work.</summary>
public sealed class AdresseTests
{
    [Fact]
    public void Demo_WhereTheAddressIsTaken_SaysSoAndMakesNothing()
    {
        using var mappe = new Tempmappe();
        using var optager = new TcpListener(IPAddress.Loopback, 0);
        optager.Start();
        var data = mappe["data"];

        var svar = Programmet.Koer("demo", "--serve", "--data", data, "--url", $"http://{optager.LocalEndpoint}");

        svar.Slutkode.ShouldBe((int)Afslutning.Fejlet);
        svar.Fejl.Trim().ShouldBe("Adressen er optaget af et andet program; vælg en anden med --url.");
        Directory.Exists(data).ShouldBeFalse();
    }

    /// <summary>192.0.2.0/24 is nobody's (RFC 5737).</summary>
    [Fact]
    public void Demo_WhereTheAddressIsAnotherMachines_SaysSoAndMakesNothing()
    {
        using var mappe = new Tempmappe();
        var data = mappe["data"];

        var svar = Programmet.Koer("demo", "--serve", "--data", data, "--url", "http://192.0.2.1:5080");

        svar.Slutkode.ShouldBe((int)Afslutning.ForkertBrug);
        svar.Fejl.ShouldStartWith("192.0.2.1 er ikke en adresse på denne maskine; vælg en anden med --url.");
        Directory.Exists(data).ShouldBeFalse();
    }

    /// <summary>The log of the libraries is for the file; the first start, which makes the logins' keys, said so in English.</summary>
    [Fact]
    public void Serve_AtItsFirstStart_SaysWhereItAnswersAndHowToGetIn_AndNothingElse()
    {
        using var mappe = new Tempmappe();
        var data = mappe["data"];
        Programmet
            .Koer("run", "--landing", Path.Combine(Path.GetDirectoryName(Definitioner.Mappe)!, "eksempel/landing"), "--data", data)
            .Slutkode.ShouldBe(0);

        using var tjeneste = Programmet.Start(["serve", "--data", data, "--url", "http://127.0.0.1:0"]);
        tjeneste.VentPaaFejl("Ingen kan logge ind endnu");
        Directory.EnumerateFiles(Path.Combine(data, "login")).ShouldNotBeEmpty();
        tjeneste.Signal(Koerende.Sigterm);

        var svar = tjeneste.Slut();
        svar.Slutkode.ShouldBe(0);
        svar.Fejllinjer.Count.ShouldBe(2);
        svar.Fejllinjer[0].ShouldStartWith("Tjenesten svarer på http://127.0.0.1:");
        svar.Fejllinjer[1]
            .ShouldBe(
                "Ingen kan logge ind endnu: der er ingen brugere i indstillingerne. Kør 'pipeline kodeord', og skriv navn, hash og roller under "
                    + "dashboard.brugere i appsettings.json ved siden af datamappen."
            );
    }
}
