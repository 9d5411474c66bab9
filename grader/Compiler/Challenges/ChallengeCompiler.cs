using System.Collections.Immutable;
using System.Diagnostics;
using Grader.Compiler.Emitting;
using Grader.Compiler.Sources;
using Grader.Compiler.Surface;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grader.Compiler.Challenges;

/// <summary>Compiles a challenge's chain against its reference, once; what it keeps, submissions are compiled on.</summary>
internal sealed class ChallengeCompiler
{
    private readonly ChallengeSources _sources;
    private readonly List<SourceError> _errors = [];
    private bool _tooLarge;

    private ChallengeCompiler(ChallengeSources sources) => _sources = sources;

    public static ChallengeOutcome Compile(ChallengeSources sources)
    {
        Source[] all = [.. sources.Given, .. sources.Reference, sources.Checks, .. sources.Hidden is { } hidden ? [hidden] : Array.Empty<Source>()];
        return SourceGuard.Refuses(all) ? new ChallengeOutcome.Refused() : new ChallengeCompiler(sources).Compile();
    }

    private ChallengeOutcome Compile()
    {
        bool script = _sources.Form == CodeForm.Script;
        var given = Parse(_sources.Given, script);
        var reference = Parse(_sources.Reference, script);
        var checks = Parse([_sources.Checks], true)[0];
        var hidden = _sources.Hidden is null ? null : Parse([_sources.Hidden], true)[0];
        if (_errors.Count > 0)
            return Failure();

        // One link after another: errors against what does not compile itself would only repeat its own.
        var givenLink = ChainLinks.Given(_sources, given);
        var givenImage = givenLink is null ? null : Emit(givenLink);
        if (givenLink is not null && givenImage is null)
            return Failure();
        var referenceLink = ChainLinks.Reference(_sources, reference, givenLink);
        if (Emit(referenceLink) is not { } referenceImage)
            return Failure();
        var checksLink = ChainLinks.Checks(_sources, checks, givenLink, referenceLink);
        if (Emit(checksLink) is not { } checksImage)
            return Failure();
        var hiddenLink = hidden is null ? null : ChainLinks.Hidden(_sources, hidden, givenLink, referenceLink, checksLink);
        var hiddenImage = hiddenLink is null ? null : Emit(hiddenLink);
        if (hiddenLink is not null && hiddenImage is null)
            return Failure();

        return Judge(givenLink, referenceLink, checksLink, hiddenLink, new ChallengeImages(givenImage, referenceImage, checksImage, hiddenImage));
    }

    private ChallengeOutcome Judge(
        CSharpCompilation? given, CSharpCompilation reference, CSharpCompilation checks, CSharpCompilation? hidden, ChallengeImages images)
    {
        CSharpCompilation[] scripts = hidden is null ? [checks] : [checks, hidden];
        _errors.AddRange(EarlyCalls.In(scripts));
        if (_errors.Count > 0)
            return Failure();
        var uses = SubmissionUses.Of(scripts);
        var needed = NeededSurface.Read(
            images.Reference.Bytes, images.Hidden is null ? [images.Checks.Bytes] : [images.Checks.Bytes, images.Hidden.Bytes], uses.NamedArguments);
        return new ChallengeOutcome.Built(
            new ChallengeChain(_sources, given, reference, new(new CheckScripts(checks, hidden)), new SubmissionFit(!uses.BakesValues, needed)), images);
    }

    private List<SyntaxTree> Parse(ImmutableArray<Source> files, bool script)
    {
        var trees = new List<SyntaxTree>();
        foreach (var file in files)
        {
            var tree = Dialect.Parse(file, script);
            _errors.AddRange(ForbiddenDirectives.In(tree));
            trees.Add(Padding.Pad(tree));
        }
        return trees;
    }

    private Image? Emit(CSharpCompilation link)
    {
        switch (Emitter.Emit(link))
        {
            case Emitted.Success success:
                return success.Image;
            case Emitted.Failure failure:
                _errors.AddRange(failure.Errors);
                return null;
            case Emitted.TooLarge:
                _tooLarge = true;
                return null;
            default:
                throw new UnreachableException();
        }
    }

    private ChallengeOutcome Failure() =>
        _errors.Count == 0 && _tooLarge ? new ChallengeOutcome.Refused() : new ChallengeOutcome.Failed(SourceErrors.Ordered(_errors));
}
