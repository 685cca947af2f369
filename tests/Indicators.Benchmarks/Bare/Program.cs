using System.CommandLine;
using System.Globalization;
using CsvHelper;

// Two commands: one that does nothing with its file, for what starting costs, and one that reads every field, for what reading costs.
var file = new Argument<string>("file") { Description = "A CSV file." };
var check = new Command("check", "Look whether the file is there.") { file };
check.SetAction(result => File.Exists(result.GetRequiredValue(file)) ? 0 : 1);

var read = new Command("read", "Read every field of the file as bytes.") { file };
read.SetAction(result =>
{
    using var reader = CsvReader.FromFile(result.GetRequiredValue(file));
    long rows = 0, bytes = 0;
    while (reader.Read())
    {
        rows++;
        for (int i = 0; i < reader.FieldCount; i++) bytes += reader.GetSpan(i).Length;
    }
    Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{{\"rows\": {rows}, \"bytes\": {bytes}}}"));
    return 0;
});

return new RootCommand("What a command line and a CSV reader cost by themselves.") { check, read }.Parse(args).Invoke();
