using System.Buffers;
using System.Globalization;
using System.IO.Compression;

namespace Pipeline.Extract.Filer;

/// <summary>
/// What the lines of a CSV file that is left to the engine must be, and the engine does not say plainly or not at all: they end alike, and hold no zero
/// bytes. Files of plain lines are read here and not by the engine, and have no need of it.
/// </summary>
internal static class CsvShape
{
    private const int Block = 1 << 18;

    private static readonly SearchValues<byte> Marks = SearchValues.Create("\"\r\n\0"u8);

    internal static readonly CultureInfo Danish = new(CultureInfo.InvariantCulture.Name) { NumberFormat = { NumberGroupSeparator = "." } };

    private enum LineEnd
    {
        None,
        Lf,
        CrLf,
        Cr,
    }

    /// <exception cref="Domain.PipelineFejl">The file's lines are not as they must be; the sentence names the first that is not.</exception>
    public static void Check(Landingsfil file, CancellationToken token)
    {
        using var raw = file.Open();
        using var stream = file.Form == Filform.CsvGz ? new GZipStream(raw, CompressionMode.Decompress) : (Stream)raw;
        var lines = new Lines(file);
        var buffer = ArrayPool<byte>.Shared.Rent(Block);
        try
        {
            for (int read; (read = stream.Read(buffer)) > 0; )
            {
                token.ThrowIfCancellationRequested();
                lines.Read(buffer.AsSpan(0, read));
            }

            lines.End();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    /// <summary>Counts lines outside quotes, block by block.</summary>
    private sealed class Lines(Landingsfil file)
    {
        private long _line = 1;
        private bool _quoted;
        private bool _closed;
        private byte _before = (byte)'\n';
        private bool _return;
        private LineEnd _first;

        public void Read(ReadOnlySpan<byte> bytes)
        {
            while (!bytes.IsEmpty)
            {
                // A return is judged by the byte after it, which may be the next block's.
                if (_return)
                {
                    _return = false;
                    var pair = bytes[0] == '\n';
                    Ended(pair ? LineEnd.CrLf : LineEnd.Cr);
                    _before = (byte)'\n';
                    bytes = pair ? bytes[1..] : bytes;
                    continue;
                }

                var at = bytes.IndexOfAny(Marks);
                if (at < 0)
                {
                    (_before, _closed) = (bytes[^1], false);
                    return;
                }

                if (at > 0)
                {
                    (_before, _closed) = (bytes[at - 1], false);
                }

                Mark(bytes[at]);
                _before = bytes[at];
                bytes = bytes[(at + 1)..];
            }
        }

        public void End()
        {
            if (_return)
            {
                Ended(LineEnd.Cr);
            }

            if (_first == LineEnd.Cr)
            {
                throw file.Afvist("har linjer, der ender på CR alene, som på en gammel Mac; gem den med LF eller CRLF.");
            }
        }

        private void Mark(byte mark)
        {
            switch (mark)
            {
                case (byte)'"' when _quoted:
                    (_quoted, _closed) = (false, true);
                    break;
                case (byte)'"':
                    // A field begins with it, or it is the second of two in a field that had seemed to end; elsewhere it is a letter as any other.
                    _quoted = _closed || _before is (byte)';' or (byte)'\n';
                    break;
                case 0:
                    throw file.Afvist(
                        string.Create(
                            Danish,
                            $"har nul-bytes, den første i linje {_line:#,0}, som når en overførsel er afbrudt; send den igen."
                        )
                    );
                case (byte)'\n' when !_quoted:
                    Ended(LineEnd.Lf);
                    break;
                case (byte)'\r' when !_quoted:
                    _return = true;
                    break;
            }
        }

        private void Ended(LineEnd end)
        {
            if (_first == LineEnd.None)
            {
                _first = end;
            }
            else if (_first != end)
            {
                throw file.Afvist(
                    string.Create(
                        Danish,
                        $"har linjer, der ender forskelligt: den første på {Name(_first)}, linje {_line:#,0} på {Name(end)}; gem den med én slags linjeskift."
                    )
                );
            }

            _line++;
        }

        private static string Name(LineEnd end) =>
            end switch
            {
                LineEnd.CrLf => "CRLF",
                LineEnd.Cr => "CR alene",
                _ => "LF",
            };
    }
}
