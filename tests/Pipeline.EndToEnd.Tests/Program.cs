using Pipeline.EndToEnd.Tests;
using Pipeline.Host.Kommandolinje;
using Xunit.MicrosoftTestingPlatform;

// The tests, or the frame around a command that waits, fails or counts when one of them is named first.
return args is [var navn, ..] && Proevekommandoer.Alle().Any(k => k.Name == navn)
    ? (int)Fortolker.Koer(args, Proevekommandoer.Alle(), Console.Out, Console.Error)
    : TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions).GetAwaiter().GetResult();
