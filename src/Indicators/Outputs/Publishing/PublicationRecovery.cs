namespace Indicators.Outputs.Publishing;

/// <summary>Completes or rolls back a publication that a crash interrupted.</summary>
internal static class PublicationRecovery
{
    /// <returns>A description of what was done; empty if nothing was left.</returns>
    public static string Recover(PublicationPaths paths)
    {
        string done = "";
        if (!Directory.Exists(paths.Output) && Directory.Exists(paths.Retired))
        {
            // The crash was between the two renames. With the journal, the new folder is complete; without it, only the old one is usable.
            bool complete = File.Exists(paths.Journal) && Directory.Exists(paths.Staging);
            Directory.Move(complete ? paths.Staging : paths.Retired, paths.Output);
            done = complete ? "A publication that was interrupted has been completed." : "The folder published before has been put back.";
        }
        else if (Directory.Exists(paths.Staging))
        {
            done = "What an interrupted run had written has been removed.";
        }
        File.Delete(paths.Journal);
        Delete(paths.Staging);
        DeleteRetired(paths);
        return done;
    }

    public static void Delete(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    /// <summary>Deletes the folder that was replaced, provided that the new one exists.</summary>
    public static void DeleteRetired(PublicationPaths paths)
    {
        if (Directory.Exists(paths.Output)) Delete(paths.Retired);
    }
}
