using PuppeteerSharp;

namespace Process.Tests.EndToEnd.Browsing;

/// <summary>Chromium without a window, as Debian has it; what is not installed is not fetched.</summary>
public sealed class Browser : IAsyncLifetime
{
    public const string Needs = "needs Chromium (Debian's package `chromium`)";

    private static readonly string? Program = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator)
        .SelectMany(folder => new[] { Path.Combine(folder, "chromium"), Path.Combine(folder, "chromium-browser") }).FirstOrDefault(File.Exists);

    private IBrowser? _browser;

    public static bool IsInstalled => Program is not null;

    public async ValueTask InitializeAsync()
    {
        if (IsInstalled)
            _browser = await Puppeteer.LaunchAsync(new LaunchOptions { ExecutablePath = Program, Headless = true, Args = ["--no-sandbox", "--disable-gpu"] });
    }

    /// <summary>A page of the disk, and every address that it asked for and every fault of its script.</summary>
    internal async Task<(IPage Page, List<string> Asked, List<string> Faults)> Open(string path, string state = "")
    {
        var page = await _browser!.NewPageAsync();
        var (asked, faults) = (new List<string>(), new List<string>());
        page.Request += (_, request) => asked.Add(request.Request.Url);
        page.PageError += (_, fault) => faults.Add(fault.Message);
        page.Console += (_, said) => faults.Add(said.Message.Text);
        page.Dialog += async (_, dialog) =>
        {
            faults.Add($"dialog: {dialog.Dialog.Message}");
            await dialog.Dialog.Dismiss();
        };
        await page.SetViewportAsync(new ViewPortOptions { Width = 1280, Height = 900 });
        await page.GoToAsync(new Uri(path).AbsoluteUri + state);
        return (page, asked, faults);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
    }
}
