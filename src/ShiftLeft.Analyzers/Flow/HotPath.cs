using System.Runtime.CompilerServices;

namespace ShiftLeft.Analyzers.Flow;

/// <summary>
/// For methods that run for nearly every instruction of a program. A compiler process ends before the runtime gets round to optimising
/// what it runs, so these are optimised when they are first called. On 121,000 lines that took solving from 14.3 to 7.8 seconds of CPU.
/// </summary>
internal static class HotPath
{
    /// <summary><c>MethodImplOptions.AggressiveOptimization</c>, which netstandard2.0 does not name yet; a runtime that does not know it passes it over.</summary>
    public const MethodImplOptions Optimized = (MethodImplOptions)512;
}
