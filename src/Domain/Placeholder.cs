namespace Lianxin.Domain;
