using System.Formats.Tar;

namespace Indicators.Submissions.Workspaces;

/// <summary>Distinguishes files from pipes, devices and sockets, which have names like files but may never end or never begin.</summary>
internal static class SpecialFile
{
    /// <summary>Whether an existing path that is not a folder is something other than a file. It is not opened.</summary>
    public static bool IsSpecial(string path)
    {
        var file = new FileInfo(path);
        if (file.LinkTarget is not null)
        {
            // The system's own links to open pipes have no target with a name.
            if (file.ResolveLinkTarget(returnFinalTarget: true) is not FileInfo { Exists: true } target) return true;
            file = target;
        }
        return file.Length == 0 && !IsEmptyFile(file.FullName);
    }

    /// <summary>Whether a path is a regular file. In the framework, only creating a tar archive reveals this without opening the file.</summary>
    private static bool IsEmptyFile(string path)
    {
        using var bytes = new MemoryStream();
        try
        {
            using (var archive = new TarWriter(bytes, TarEntryFormat.Ustar, leaveOpen: true)) archive.WriteEntry(path, "file");
        }
        catch (IOException)
        {
            return false; // a kind that archives do not support, such as a socket
        }
        catch (UnauthorizedAccessException)
        {
            return true; // a file that may not be opened, as reading it will report
        }
        bytes.Position = 0;
        using var entries = new TarReader(bytes);
        return entries.GetNextEntry()?.EntryType == TarEntryType.RegularFile;
    }
}
