namespace ShiftLeft.Analyzers.Tests.Models.Flows;

/// <summary>What a model answers is no more trusted than what it was asked.</summary>
public sealed class ModelOutputFlowTests() : RuleTests("SL1001")
{
    [Fact]
    public Task Finds_commands_that_a_model_writes() => Finds("""
        using Microsoft.Data.Sqlite;
        using Microsoft.Extensions.AI;

        public class Reports(IChatClient client, OpenAI.Chat.ChatClient other)
        {
            public async Task Run(SqliteConnection connection)
            {
                var answer = await client.GetResponseAsync("Write a query that counts the orders.");
                new SqliteCommand([|answer.Text|], connection).ExecuteNonQuery();
                OpenAI.Chat.ChatCompletion completion = await other.CompleteChatAsync(new OpenAI.Chat.UserChatMessage("The same for customers."));
                new SqliteCommand([|completion.Content[0].Text|], connection).ExecuteNonQuery();
            }
        }
        """);
}
