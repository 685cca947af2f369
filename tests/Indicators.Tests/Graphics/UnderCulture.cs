using System.Globalization;

namespace Indicators.Tests.Graphics;

/// <summary>Runs something as a user with another language's settings would.</summary>
internal static class UnderCulture
{
    public static T Run<T>(string culture, Func<T> work)
    {
        CultureInfo before = CultureInfo.CurrentCulture, beforeInterface = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            return work();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.CurrentUICulture = beforeInterface;
        }
    }
}
