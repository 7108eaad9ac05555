namespace ShiftLeft.Analyzers.Secrets;

// Tokens of language models and what is built around them.
internal static partial class TokenShapes
{
    private static TokenShape[] Models =>
    [
        new("ElevenLabs API key", "ElevenLabs:ApiKey", "https://elevenlabs.io/docs/api-reference/authentication",
            "sk_[0-9a-f]{48}"),
        new("NVIDIA API key", "Nvidia:ApiKey", "https://docs.nvidia.com/ngc/gpu-cloud/ngc-user-guide/index.html",
            "nvapi-[A-Za-z0-9_-]{64}"),
        new("Cerebras API key", "Cerebras:ApiKey", "https://inference-docs.cerebras.ai/quickstart",
            "csk-[a-z0-9]{48}"),
        new("Fireworks API key", "Fireworks:ApiKey", "https://docs.fireworks.ai/getting-started/quickstart",
            "fw_[A-Za-z0-9]{22,24}"),
        new("Together AI API key", "TogetherAI:ApiKey", "https://docs.together.ai/docs/quickstart",
            "tgp_v1_[A-Za-z0-9_-]{43}"),
        new("Cohere API key", "Cohere:ApiKey", "https://docs.cohere.com/reference/about",
            "[A-Za-z0-9]{40}") { Keywords = ["cohere"], Check = TokenStructure.MixedCharacters },
        new("Mistral API key", "Mistral:ApiKey", "https://docs.mistral.ai/getting-started/quickstart",
            "[A-Za-z0-9]{32}") { Keywords = ["mistral"], Check = TokenStructure.MixedCharacters },
        new("DeepSeek API key", "DeepSeek:ApiKey", "https://api-docs.deepseek.com/",
            "sk-[0-9a-f]{32}") { Keywords = ["deepseek"] },
        new("LangSmith API key", "LangSmith:ApiKey",
            "https://docs.smith.langchain.com/administration/how_to_guides/organization_management/create_account_api_key",
            "lsv2_pt_[0-9a-f]{32}_[0-9a-f]{10}",
            "lsv2_sk_[0-9a-f]{32}_[0-9a-f]{10}"),
        new("Langfuse secret key", "Langfuse:SecretKey", "https://langfuse.com/docs/api",
            "sk-lf-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}") { IsRandom = false },
        new("Pinecone API key", "Pinecone:ApiKey", "https://docs.pinecone.io/guides/projects/manage-api-keys",
            "pcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{63,64}"),
        new("Weights & Biases API key", "WeightsAndBiases:ApiKey", "https://docs.wandb.ai/quickstart",
            "[0-9a-f]{40}") { Keywords = ["wandb"] },
    ];
}
