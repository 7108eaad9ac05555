class TryAndCatch
{
    [Flow]
    void In_a_try()
    {
        var text = "x";
        try
        {
            text = Api.Source();
            text.Clone();
        }
        catch (InvalidOperationException)
        {
            text = "y";
        }

        Api.Sql(text);
    }

    [Safe]
    void Cleaned_in_the_finally()
    {
        var text = Api.Source();
        try
        {
            text.Clone();
        }
        finally
        {
            text = "x";
        }

        Api.Sql(text);
    }

    [Flow]
    void Exception_message()
    {
        try
        {
            throw new InvalidOperationException("bad: " + Api.Source());
        }
        catch (InvalidOperationException exception)
        {
            Api.Html(exception.Message);
        }
    }

    [Safe]
    void Exception_with_a_constant_message()
    {
        try
        {
            throw new InvalidOperationException("bad length: " + Api.Source().Length);
        }
        catch (InvalidOperationException exception)
        {
            Api.Html(exception.Message);
        }
    }

    [Flow]
    void Exception_from_a_helper()
    {
        try
        {
            Check(Api.Source());
        }
        catch (ArgumentException exception)
        {
            Api.Html(exception.Message);
        }
    }

    [Safe]
    void Another_exception_from_a_helper()
    {
        try
        {
            Check(Api.Source());
        }
        catch (ArgumentException)
        {
            Api.Html("bad");
        }
    }

    [Flow]
    void Own_exception_with_data()
    {
        try
        {
            throw new Refused(Api.Source());
        }
        catch (Refused refused)
        {
            Api.Html(refused.Input);
        }
    }

    [Safe]
    void Own_exception_other_part()
    {
        try
        {
            throw new Refused(Api.Source());
        }
        catch (Refused refused)
        {
            Api.Html(refused.Code);
        }
    }

    [Flow]
    void Assigned_before_the_throw()
    {
        var text = "x";
        try
        {
            text = Api.Source();
            throw new TimeoutException();
        }
        catch (TimeoutException)
        {
            Api.Sql(text);
        }
    }

    [Safe]
    void Assigned_after_the_throw()
    {
        var text = "x";
        try
        {
            if (text.Length < 5)
                throw new TimeoutException();
            text = Api.Source();
            text = "y";
        }
        catch (TimeoutException)
        {
            Api.Sql(text);
        }
    }

    [Flow]
    void Sink_in_the_finally()
    {
        var text = Api.Source();
        try
        {
            text.Clone();
        }
        finally
        {
            Api.Sql(text);
        }
    }

    [Safe]
    void Overwritten_in_every_catch()
    {
        string text;
        try
        {
            text = int.Parse(Api.Source()).ToString();
        }
        catch (FormatException)
        {
            text = "not a number";
        }
        catch (OverflowException)
        {
            text = "too big";
        }

        Api.Sql(text);
    }

    [Flow]
    void Filter()
    {
        try
        {
            throw new InvalidOperationException(Api.Source());
        }
        catch (Exception exception) when (exception.Message.Length > 2)
        {
            Api.Html(exception.Message);
        }
    }

    [Safe]
    void Message_length()
    {
        try
        {
            throw new InvalidOperationException(Api.Source());
        }
        catch (Exception exception) when (exception.Message.Length > 2)
        {
            Api.Html(exception.Message.Length);
        }
    }

    [Flow]
    void Inner_exception()
    {
        try
        {
            try
            {
                throw new InvalidOperationException(Api.Source());
            }
            catch (InvalidOperationException inner)
            {
                throw new AggregateException("outer", inner);
            }
        }
        catch (AggregateException outer)
        {
            Api.Html(outer.InnerException!.Message);
        }
    }

    [Safe]
    void Type_of_the_exception()
    {
        try
        {
            throw new InvalidOperationException(Api.Source());
        }
        catch (Exception exception)
        {
            Api.Html(exception.GetType().Name);
        }
    }

    static void Check(string text)
    {
        if (text.Length > 1)
            throw new ArgumentException("not allowed: " + text);
    }

    class Refused(string input) : Exception("refused")
    {
        public string Input => input;
        public int Code => 7;
    }
}
