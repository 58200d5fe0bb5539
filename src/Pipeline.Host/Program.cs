using Pipeline.Host.Kommandoer;
using Pipeline.Host.Kommandolinje;

return (int)Fortolker.Koer(args, CommandList.All(), Console.Out, Console.Error);
