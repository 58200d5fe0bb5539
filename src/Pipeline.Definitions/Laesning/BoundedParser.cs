using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Pipeline.Definitions.Laesning;

/// <summary>
/// The parser of a YAML text, to be asked where it was when something failed: the library's errors do not always say. What is nested deeper than any
/// definition is refused: the tree is built by recursion, and its end would be the program's.
/// </summary>
internal sealed class BoundedParser(IParser inner) : IParser
{
    private const int Deepest = 64;

    private int _depth;

    public ParsingEvent? Current => inner.Current;

    /// <summary>The line of the last thing that was read, from 1.</summary>
    public int Line { get; private set; } = 1;

    public bool MoveNext()
    {
        var more = inner.MoveNext();
        if (more && inner.Current is { } current)
        {
            Line = (int)Math.Max(1, current.End.Line);
            _depth += current.NestingIncrease;
            if (_depth > Deepest)
            {
                throw new YamlException(current.Start, current.End, $"More than {Deepest} levels.");
            }
        }

        return more;
    }
}
