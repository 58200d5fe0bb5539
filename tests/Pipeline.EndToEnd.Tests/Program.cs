using Pipeline.EndToEnd.Tests;
using Pipeline.Host.Kommandolinje;

return (int)Fortolker.Koer(args, Proevekommandoer.Alle(), Console.Out, Console.Error);
