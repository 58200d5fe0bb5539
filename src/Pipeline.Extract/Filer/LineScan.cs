using System.IO.Compression;

namespace Pipeline.Extract.Filer;

/// <summary>Why no row begins on a line of a CSV file.</summary>
internal enum OtherLine : byte
{
    /// <summary>It is empty.</summary>
    Blank,

    /// <summary>A quoted field of the row before goes on over it.</summary>
    Continued,
}

/// <summary>
/// Goes through a CSV file for its lines as an editor counts them. The engine leaves out empty lines and counts a row over several lines as one: a row's number in
/// what it reads is its line only when the lines between are known.
/// </summary>
internal sealed class LineScan
{
    private readonly List<(long Line, OtherLine Why)> _others = [];
    private readonly List<long> _linesOfRows = [];
    private readonly IReadOnlyList<long> _rows;
    private State _state = State.LineStart;
    private long _line = 1;
    private long _position;

    /// <param name="rows">Ascending: places in the file, in bytes, of which the line of the first row that begins there or later is wanted.</param>
    private LineScan(IReadOnlyList<long> rows) => _rows = rows;

    private enum State : byte
    {
        LineStart,
        ReturnAtLineStart,
        FieldStart,
        Plain,
        Quoted,
        QuoteInQuoted,
    }

    /// <summary>The lines that no row begins on, in order; the header's is 1.</summary>
    public IReadOnlyList<(long Line, OtherLine Why)> Others => _others;

    /// <summary>The lines of the rows asked for.</summary>
    public IReadOnlyList<long> LinesOfRows => _linesOfRows;

    /// <inheritdoc cref="LineScan(IReadOnlyList{long})"/>
    public static LineScan Read(Landingsfil file, IReadOnlyList<long> rows, CancellationToken token)
    {
        using var raw = new FileStream(file.Sti, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.SequentialScan);
        using var stream = file.Form == Filform.CsvGz ? new GZipStream(raw, CompressionMode.Decompress) : (Stream)raw;
        var scan = new LineScan(rows);
        var buffer = new byte[1 << 18];
        var first = true;
        for (int count; (count = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)) > 0; first = false)
        {
            token.ThrowIfCancellationRequested();
            var bytes = buffer.AsSpan(0, count);
            var mark = first && bytes.StartsWith("\uFEFF"u8) ? 3 : 0;
            scan._position += mark;
            scan.Read(bytes[mark..]);
        }

        Array.Clear(buffer);
        return scan;
    }

    private void Read(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            if (_state is State.FieldStart or State.Plain)
            {
                // Most lines have no quote: what lies before the next one, or before the line's end, decides nothing.
                var stop = bytes[i..].IndexOfAny((byte)'"', (byte)'\n');
                var end = stop < 0 ? bytes.Length : i + stop;
                if (end > i)
                {
                    _state = bytes[end - 1] == (byte)';' ? State.FieldStart : State.Plain;
                }

                i = end;
                if (stop < 0)
                {
                    break;
                }
            }

            Read(bytes[i], _position + i);
        }

        _position += bytes.Length;
    }

    private void Read(byte value, long place)
    {
        if (_state is State.LineStart or State.ReturnAtLineStart && value is not ((byte)'\n' or (byte)'\r'))
        {
            RowBegins(place);
            _state = State.FieldStart;
        }

        _state = (_state, value) switch
        {
            (State.LineStart or State.ReturnAtLineStart, (byte)'\n') => Blank(),
            (State.LineStart, _) => State.ReturnAtLineStart,
            (State.Quoted, (byte)'"') => State.QuoteInQuoted,
            (State.Quoted, (byte)'\n') => Continued(),
            (State.Quoted, _) => State.Quoted,
            (State.QuoteInQuoted, (byte)'"') => State.Quoted,
            (_, (byte)'\n') => NextLine(),
            (_, (byte)';') => State.FieldStart,
            (State.FieldStart, (byte)'"') => State.Quoted,
            _ => State.Plain,
        };
    }

    private void RowBegins(long place)
    {
        if (_linesOfRows.Count < _rows.Count && _rows[_linesOfRows.Count] <= place)
        {
            _linesOfRows.Add(_line);
        }
    }

    private State Blank()
    {
        _others.Add((_line, OtherLine.Blank));
        return NextLine();
    }

    private State Continued()
    {
        _others.Add((++_line, OtherLine.Continued));
        return State.Quoted;
    }

    private State NextLine()
    {
        _line++;
        return State.LineStart;
    }
}
