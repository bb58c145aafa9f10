package dev.lectern.content.calc.parse;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.FunctionDictionaryIfc;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.parser.Token;

/** Stands for every function while the library reads: which ones exist is content's business. */
@FunctionParameter(name = "argument", isVarArg = true)
final class AnyFunction extends AbstractFunction {

  private static final AnyFunction INSTANCE = new AnyFunction();

  /** The library only reads for us, so it never gets here. */
  @Override
  public EvaluationValue evaluate(
      Expression expression, Token functionToken, EvaluationValue... parameterValues) {
    throw new UnsupportedOperationException("expressions are not computed by the library");
  }

  /** Knows every name. */
  static final class Dictionary implements FunctionDictionaryIfc {

    @Override
    public void addFunction(String functionName, FunctionIfc function) {
      throw new UnsupportedOperationException("functions come from content");
    }

    @Override
    public boolean hasFunction(String functionName) {
      return true;
    }

    @Override
    public FunctionIfc getFunction(String functionName) {
      return INSTANCE;
    }
  }
}
