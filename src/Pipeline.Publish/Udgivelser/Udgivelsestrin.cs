namespace Pipeline.Publish.Udgivelser;

/// <summary>The steps of a publication, in order; each is told to the observer when it is done. What a crash after it leaves is in the remark.</summary>
public enum Udgivelsestrin
{
    /// <summary>A month's file is written in the temporary folder. The next run removes the folder.</summary>
    MaanedSkrevet,

    /// <summary>The checks have passed and their results are recorded. As above.</summary>
    Kontrolleret,

    /// <summary>The folder has its final name. From here on the next run finishes the publication.</summary>
    Omdoebt,

    /// <summary>A month's rows are in the warehouse's transaction, which a crash rolls back.</summary>
    MaanedIndsat,

    /// <summary>The version is in force in the warehouse. The next run only has to write <c>current</c>.</summary>
    IVarehuset,

    /// <summary><c>current</c> names it.</summary>
    Faerdig,
}
