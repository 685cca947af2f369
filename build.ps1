# Builds and tests everything, and runs the sample into the folder out.
$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot

# Packages are those of the lock files.
$env:CI = 'true'
dotnet restore Indicators.sln
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }

dotnet build Indicators.sln -c Release --no-restore -warnaserror
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }

dotnet test -c Release
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }

dotnet run --project src/Indicators.Cli -c Release -- run sample-data -o out
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
