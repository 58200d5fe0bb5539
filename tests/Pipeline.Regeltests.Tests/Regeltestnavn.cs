using Pipeline.Regeltests.Tests.Laesning;
using Xunit.Sdk;

namespace Pipeline.Regeltests.Tests;

/// <summary>A rule test as it is shown in a test list: file, line and sentence.</summary>
public sealed class Regeltestnavn : IXunitSerializable
{
    private string _sti = "";
    private int _linje;
    private string _saetning = "";

    /// <summary>For deserialising alone.</summary>
    public Regeltestnavn() { }

    internal Regeltestnavn(string sti, Regeltest test) => (_sti, _linje, _saetning) = (sti, test.Linje, test.Saetning);

    internal Regeltest Test => Testsamling.I(_sti).Single(t => t.Linje == _linje);

    public void Deserialize(IXunitSerializationInfo info) =>
        (_sti, _linje, _saetning) = (info.GetValue<string>("sti")!, info.GetValue<int>("linje"), info.GetValue<string>("saetning")!);

    public void Serialize(IXunitSerializationInfo info)
    {
        info.AddValue("sti", _sti);
        info.AddValue("linje", _linje);
        info.AddValue("saetning", _saetning);
    }

    public override string ToString() => $"{Path.GetFileName(_sti)}, linje {_linje}: {_saetning}";
}
