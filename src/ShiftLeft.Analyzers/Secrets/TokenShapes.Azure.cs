namespace ShiftLeft.Analyzers.Secrets;

// Tokens of Azure.
internal static partial class TokenShapes
{
    /// <summary>Where Microsoft describes what its data-loss prevention looks for.</summary>
    private const string Purview = "https://learn.microsoft.com/purview/sit-defn-";

    private static TokenShape[] Azure =>
    [
        new("Azure Storage account key", "Azure:StorageKey", Purview + "azure-storage-account-access-key",
            @"[A-Za-z0-9+/]{76}\+ASt[A-Za-z0-9+/]{5}[AQgw]=="),
        new("Azure Storage account key", "Azure:StorageKey", Purview + "azure-storage-account-key-generic",
            "[A-Za-z0-9+/]{86}==")
        {
            Keywords = ["accountkey", "account_key", "storagekey", "storage_key", "storageaccount", "azurestorage", "azure_storage"],
            Check = TokenStructure.NoEmulatorKey,
        },
        new("Azure Cosmos DB key", "Azure:CosmosKey", Purview + "azure-cosmos-db-account-access-key",
            "[A-Za-z0-9+/]{76}ACDb[A-Za-z0-9+/]{5}[AQgw]=="),
        new("Azure Cosmos DB key", "Azure:CosmosKey", Purview + "azure-cosmos-db-account-access-key",
            "[A-Za-z0-9+/]{86}==") { Keywords = ["cosmos", "documentdb"], Check = TokenStructure.NoEmulatorKey },
        new("Azure Batch key", "Azure:BatchKey", Purview + "azure-batch-shared-access-key",
            @"[A-Za-z0-9+/]{76}\+ABa[A-Za-z0-9+/]{5}[AQgw]=="),
        new("Azure Service Bus key", "Azure:ServiceBusKey", Purview + "azure-service-bus-shared-access-signature",
            @"[A-Za-z0-9+/]{33}\+ASb[A-Za-z0-9+/]{5}[AEIMQUYcgkosw048]="),
        new("Azure Event Hubs key", "Azure:EventHubsKey", Purview + "azure-event-hub-access-key",
            @"[A-Za-z0-9+/]{33}\+AEh[A-Za-z0-9+/]{5}[AEIMQUYcgkosw048]="),
        new("Azure Relay key", "Azure:RelayKey", Purview + "azure-relay-access-key",
            @"[A-Za-z0-9+/]{33}\+ARm[A-Za-z0-9+/]{5}[AEIMQUYcgkosw048]="),
        new("Azure IoT Hub key", "Azure:IotHubKey", Purview + "azure-iot-shared-access-key",
            "[A-Za-z0-9+/]{33}AIoT[A-Za-z0-9+/]{5}[AEIMQUYcgkosw048]="),
        new("Azure Cache for Redis key", "Azure:RedisKey", Purview + "azure-redis-cache-connection-string-password",
            "[A-Za-z0-9+/]{33}AzCa[A-Za-z0-9+/]{5}[AEIMQUYcgkosw048]="),
        new("Azure Container Registry key", "Azure:ContainerRegistryKey", Purview + "azure-container-registry-access-key",
            @"[A-Za-z0-9+/]{42}\+ACR[A-D][A-Za-z0-9+/]{5}"),
        new("Azure AI Search key", "Azure:SearchKey", Purview + "azure-cognitive-search-api-key",
            "[A-Za-z0-9]{42}AzSe[A-D][A-Za-z0-9]{5}"),
        new("Azure Functions key", "Azure:FunctionsKey", Purview + "azure-function-master-api-key",
            "[A-Za-z0-9_-]{44}AzFu[A-Za-z0-9_-]{5}[AQgw]=="),
        new("Azure shared access signature", "Azure:SharedAccessSignature",
            "https://learn.microsoft.com/azure/storage/common/storage-sas-overview",
            "sig=[A-Za-z0-9%+/_-]{43,66}={0,1}") { Check = TokenStructure.SharedAccessSignature },
        new("Microsoft Entra client secret", "AzureAd:ClientSecret", Purview + "azure-ad-client-secret",
            @"[A-Za-z0-9_~.-]{3}\dQ~[A-Za-z0-9_~.-]{31,34}"),
        new("Azure DevOps personal access token", "AzureDevOps:Token",
            "https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate",
            "[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9]{18}AZDO[A-Za-z0-9]{4}"),
        new("Azure DevOps personal access token", "AzureDevOps:Token", Purview + "azure-devops-personal-access-token",
            "[a-z2-7]{52}") { Keywords = ["devops", "azdo", "vsts"] },
        new("key of an Azure service", "Azure:Key",
            "https://github.com/NuGet/NuGetGallery/blob/main/src/NuGetGallery.Services/Authentication/ApiKeyV5.cs",
            "[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9]{26}"),
    ];
}
