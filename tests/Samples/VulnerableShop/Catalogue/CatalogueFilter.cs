using System.ComponentModel.DataAnnotations;

namespace VulnerableShop.Catalogue;

/// <summary>What the visitor has chosen in the side bar; bound from the query string.</summary>
public sealed class CatalogueFilter
{
    public string? Term { get; set; }

    public string? Category { get; set; }

    public decimal? MaxPrice { get; set; }

    public string Sort { get; set; } = "Name";

    public bool Descending { get; set; }

    [Range(1, 500)]
    public int Page { get; set; } = 1;

    public int Skip => (Page - 1) * PageSize;

    public const int PageSize = 24;
}
