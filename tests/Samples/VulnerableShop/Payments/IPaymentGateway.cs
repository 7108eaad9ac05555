namespace VulnerableShop.Payments;

public interface IPaymentGateway
{
    Task<PaymentResult> ChargeAsync(string token, decimal amount, string reference, CancellationToken cancellation);

    Task<PaymentResult> RefundAsync(string reference, decimal amount, CancellationToken cancellation);
}

public sealed record PaymentResult(bool Succeeded, string? TransactionId);
