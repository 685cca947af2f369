using System.ComponentModel;
using System.Diagnostics;

namespace Indicators.Tests.Graphics.Pdf;

/// <summary>Runs a program that reads what we write. A test that needs one is skipped by name where it is not installed.</summary>
internal static class OutsideTool
{
    public static (int ExitCode, string Output) Run(string tool, params string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + errors.Result);
        }
        catch (Win32Exception)
        {
            Assert.Skip($"The program {tool} is not installed.");
            throw;
        }
    }
}
