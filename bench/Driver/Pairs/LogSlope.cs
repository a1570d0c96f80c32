namespace Lianxin.Bench.Pairs;

/// <summary>How what is measured grows with a size: the exponent b of cost = a · sizeᵇ, by least squares over the logarithms.</summary>
public static class LogSlope
{
    /// <summary>1 when twice the size costs twice, 2 when it costs four times.</summary>
    /// <param name="points">Two or more sizes and what each cost, all above zero.</param>
    /// <exception cref="ArgumentException">Fewer than two different sizes, or one that has no logarithm.</exception>
    public static double Of(IReadOnlyCollection<(double Size, double Cost)> points)
    {
        if (points.Any(point => !(point.Size > 0 && point.Cost > 0)) || points.Select(point => point.Size).Distinct().Count() < 2)
            throw new ArgumentException("a slope needs two sizes, and what each cost", nameof(points));
        var logs = points.Select(point => (X: Math.Log(point.Size), Y: Math.Log(point.Cost))).ToList();
        var (x, y) = (logs.Average(log => log.X), logs.Average(log => log.Y));
        return logs.Sum(log => (log.X - x) * (log.Y - y)) / logs.Sum(log => (log.X - x) * (log.X - x));
    }
}
