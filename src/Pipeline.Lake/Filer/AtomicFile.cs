namespace Pipeline.Lake.Filer;

/// <summary>Files that are there whole or not at all, also after a crash or a full disk.</summary>
public static class AtomicFile
{
    /// <summary>Writes beside the file, flushes to disk, and renames over what was there.</summary>
    /// <param name="durable">False: is not flushed, see <see cref="Publish"/>.</param>
    public static void Write(string path, ReadOnlySpan<byte> bytes, bool durable = true)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var temporary = TemporaryName(path);
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(bytes);
            }

            Publish(temporary, path, durable);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>A name in the same folder that no reader of the lake looks at: it starts with a dot and ends in <c>.tmp</c>.</summary>
    public static string TemporaryName(string path) =>
        Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");

    /// <summary>Copies a file, as <see cref="Write"/> writes one.</summary>
    public static void Copy(string from, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var temporary = TemporaryName(path);
        try
        {
            File.Copy(from, temporary);
            Publish(temporary, path);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Flushes a finished temporary file to disk and gives it its name.</summary>
    /// <param name="durable">False: is not flushed; whole or not at all after a crash of the process, but not of the machine.</param>
    public static void Publish(string temporary, string path, bool durable = true)
    {
        if (durable)
        {
            using var stream = new FileStream(temporary, FileMode.Open, FileAccess.ReadWrite);
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
    }
}
