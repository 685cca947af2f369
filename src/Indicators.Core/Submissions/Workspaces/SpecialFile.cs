using System.Formats.Tar;

namespace Indicators.Submissions.Workspaces;

/// <summary>Tells pipes, devices and sockets, which have names like files and may never end or never begin, from files.</summary>
internal static class SpecialFile
{
    /// <summary>Whether a path that exists, and is no folder, is anything but a file. It is not opened.</summary>
    public static bool IsSpecial(string path)
    {
        var file = new FileInfo(path);
        if (file.LinkTarget is not null)
        {
            // The system's own links to open pipes lead nowhere by name.
            if (file.ResolveLinkTarget(returnFinalTarget: true) is not FileInfo { Exists: true } target) return true;
            file = target;
        }
        return file.Length == 0 && !IsEmptyFile(file.FullName);
    }

    /// <summary>Of what the framework offers, only making an archive of a file tells its kind without opening it.</summary>
    private static bool IsEmptyFile(string path)
    {
        using var bytes = new MemoryStream();
        try
        {
            using (var archive = new TarWriter(bytes, TarEntryFormat.Ustar, leaveOpen: true)) archive.WriteEntry(path, "file");
        }
        catch (IOException)
        {
            return false; // a kind that archives do not know, such as a socket
        }
        catch (UnauthorizedAccessException)
        {
            return true; // a file that may not be opened, as reading it will say
        }
        bytes.Position = 0;
        using var entries = new TarReader(bytes);
        return entries.GetNextEntry()?.EntryType == TarEntryType.RegularFile;
    }
}
