using System.Diagnostics;
using Pipeline.Domain.Kalender;
using Pipeline.Publish.Tests;
using Pipeline.Publish.Tests.Opsaetning;
using Pipeline.Publish.Udgivelser;
using Xunit.MicrosoftTestingPlatform;

// The tests, or the child that publishes the cubes of a run and kills itself, as kill -9 does, when a step has been reached so many times.
if (args is ["udgiv", var mappe, var koersel, var fra, var til, var stop, var gange])
{
    var rest = int.Parse(gange, System.Globalization.CultureInfo.InvariantCulture);
    using var data = new Proevedata(mappe);
    data.UdgivMaalte(
        koersel,
        Maaned.Parse(fra),
        Maaned.Parse(til),
        efter: trin =>
        {
            if (trin == Enum.Parse<Udgivelsestrin>(stop) && --rest == 0)
            {
                Process.GetCurrentProcess().Kill();
                Thread.Sleep(Timeout.Infinite);
            }
        }
    );

    return 0;
}

return await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
